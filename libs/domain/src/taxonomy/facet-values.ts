/** As many values of a facet as a list tells, the largest, beside those chosen: past them a list is no help; the others are found by name. */
export const FACET_VALUES_MAX = 300;
/** As many as are looked through by name, and told to who asks for all of them: every territory but communes, and of funders those that matter. */
export const FACET_VALUES_SEARCHED = 2000;
