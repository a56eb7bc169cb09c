import type { ActorKind, CooperationForm, CooperationStatus, InstitutionCategory, ProjectStatus } from '@portulan/domain';

/** One text in the two languages of the interface. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

const KINDS: Readonly<Record<ActorKind, Bilingual>> = {
  authority: { fr: 'Collectivité', en: 'Local authority' },
  'partner-government': { fr: 'Collectivité partenaire', en: 'Partner local government' },
  association: { fr: 'Association', en: 'Association' },
  institution: { fr: 'Institution', en: 'Institution' },
};

const CATEGORIES: Readonly<Record<InstitutionCategory, Bilingual>> = {
  funder: { fr: 'Financeur', en: 'Funder' },
  network: { fr: 'Réseau', en: 'Network' },
  school: { fr: 'Établissement scolaire', en: 'School' },
  university: { fr: 'Université', en: 'University' },
  hospital: { fr: 'Hôpital', en: 'Hospital' },
  company: { fr: 'Entreprise', en: 'Company' },
  'public-body': { fr: 'Organisme public', en: 'Public body' },
  other: { fr: 'Autre', en: 'Other' },
};

const FORMS: Readonly<Record<CooperationForm, Bilingual>> = {
  twinning: { fr: 'Jumelage', en: 'Twinning' },
  'decentralised-cooperation': { fr: 'Coopération décentralisée', en: 'Decentralised cooperation' },
  friendship: { fr: 'Pacte d’amitié', en: 'Friendship pact' },
  'cross-border': { fr: 'Coopération transfrontalière', en: 'Cross-border cooperation' },
  humanitarian: { fr: 'Aide humanitaire', en: 'Humanitarian aid' },
  'technical-exchange': { fr: 'Échange technique', en: 'Technical exchange' },
  other: { fr: 'Autre forme', en: 'Other form' },
};

const STATUSES: Readonly<Record<ProjectStatus | CooperationStatus, Bilingual>> = {
  planned: { fr: 'Prévu', en: 'Planned' },
  ongoing: { fr: 'En cours', en: 'Ongoing' },
  completed: { fr: 'Terminé', en: 'Completed' },
  suspended: { fr: 'Suspendu', en: 'Suspended' },
  cancelled: { fr: 'Annulé', en: 'Cancelled' },
  active: { fr: 'Active', en: 'Active' },
  ended: { fr: 'Achevée', en: 'Ended' },
};

const WHERE: Readonly<Record<string, Bilingual>> = {
  seat: { fr: 'Siège', en: 'Seat' },
  action: { fr: 'Lieu d’action', en: 'Place of action' },
  partner: { fr: 'Lieu du partenaire', en: 'Partner’s place' },
};

/** Words for the values that are part of the code; those that staff keep are in the vocabulary. */
export const VALUE_LABELS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  kind: KINDS,
  category: CATEGORIES,
  form: FORMS,
  status: STATUSES,
  where: WHERE,
};
