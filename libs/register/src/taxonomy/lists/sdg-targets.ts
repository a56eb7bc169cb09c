/** The 169 targets by code, with short labels of our own. */
export const SDG_TARGET_LABELS: readonly (readonly [code: string, fr: string, en: string])[] = [
];
