/** France on both sides of the oceans, by the codes of its territories. */
export const FRENCH_LANDS: readonly string[] = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF', 'TF'];
