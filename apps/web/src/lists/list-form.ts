/** The id of the list's form: its controls stand in several places of the page and name it. */
export const LIST_FORM = 'liste';

/** Where the results begin, for links within the page. */
export const RESULTS_ID = 'resultats';
