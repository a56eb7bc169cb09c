/** A theme with its place in the list, what it is called, and the DAC sectors it answers to. */
export interface ThemeItem {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** Codes of the DAC sector list (OECD, 2024): a category of three digits, or purposes of five that leave it. */
  readonly sectors: readonly string[];
}

const theme = (code: string, fr: string, en: string, sectors = ''): ThemeItem => ({
  code,
  fr,
  en,
  sectors: sectors === '' ? [] : sectors.split(' '),
});

/** The sectors of cooperation of the regional networks, from what they publish; sub-themes are `parent/child`. */
export const THEMES: readonly ThemeItem[] = [
  theme('health', 'Santé', 'Health', '120 121 122 123 130'),
  theme('health/maternal-child', 'Santé de la mère et de l’enfant', 'Maternal and child health', '13020 13030'),
  theme('education', 'Éducation et formation', 'Education and training', '110 111 112 113 114'),
  theme('education/vocational', 'Formation professionnelle', 'Vocational training', '11330'),
  theme('education/higher', 'Enseignement supérieur et recherche', 'Higher education and research', '11420 11430 43082'),
  theme('water', 'Eau et assainissement', 'Water and sanitation', '140'),
  theme('water/sanitation', 'Assainissement et hygiène', 'Sanitation and hygiene', '14022 14032'),
  theme('energy', 'Énergie', 'Energy', '230 231 232 233 234 235 236'),
  theme('energy/renewable', 'Énergies renouvelables', 'Renewable energy', '23210 23220 23230 23231 23232 23240 23250 23260 23270'),
  theme('environment', 'Environnement et climat', 'Environment and climate', '410 312'),
  theme('environment/biodiversity', 'Biodiversité et milieux naturels', 'Biodiversity and natural areas', '41020 41030'),
  theme('environment/waste', 'Déchets', 'Waste', '14050'),
  theme('agriculture', 'Agriculture et développement rural', 'Agriculture and rural development', '310 311 313 520 43040 43041 43042 43071 43072 43073'),
  theme('agriculture/food-security', 'Sécurité alimentaire', 'Food security', '43071 43072'),
  theme('economy', 'Économie, artisanat et tourisme', 'Economy, crafts and tourism', '240 250 320 321 322 323 330 331 332 43050'),
  theme('economy/tourism', 'Tourisme', 'Tourism', '332 33210'),
  theme('economy/crafts', 'Artisanat et petites entreprises', 'Crafts and small businesses', '32130 32140'),
  theme('solidarity-economy', 'Économie sociale, solidaire et équitable', 'Social, solidarity and fair-trade economy', '24040 31194'),
  theme('culture', 'Culture et patrimoine', 'Culture and heritage', '16061 16066'),
  theme('culture/heritage', 'Patrimoine', 'Heritage', '41040'),
  theme('francophonie', 'Francophonie', 'French-speaking world'),
  theme('citizenship-education', 'Éducation à la citoyenneté et à la solidarité internationale', 'Global citizenship education', '99820'),
  theme('youth', 'Jeunesse et mobilité', 'Youth and mobility', '11231'),
  theme('youth/exchange', 'Échanges et chantiers de jeunes', 'Youth exchanges and work camps'),
  theme('sport', 'Sport', 'Sport', '16065'),
  theme('governance', 'Gouvernance et appui institutionnel', 'Governance and institutional support', '150 151 152 510 43081'),
  theme('governance/decentralisation', 'Décentralisation', 'Decentralisation', '15112'),
  theme('urban', 'Développement urbain', 'Urban development', '210 43030 43031 43032 16030 16040'),
  theme('urban/mobility', 'Transports et mobilité urbaine', 'Transport and urban mobility', '21012'),
  theme('social', 'Action sociale et droits humains', 'Social action and human rights', '160 16010 16015 16020 16050 16070 16080 15160'),
  theme('social/migration', 'Migrations', 'Migration', '15190'),
  theme('gender', 'Égalité femmes-hommes', 'Gender equality', '15170 15180'),
  theme('emergency', 'Urgence et action humanitaire', 'Emergency and humanitarian aid', '720 730 740 43060 930'),
  theme('digital', 'Numérique', 'Digital', '220 22010 22020 22040 22081'),
];
