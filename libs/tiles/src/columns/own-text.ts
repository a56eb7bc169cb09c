/**
 * A text of its own. One cut out of a longer text keeps all of that alive: of a few labels kept, each would hold on to the
 * whole batch of rows it was read with.
 */
export const ownText = (text: string): string => Buffer.from(text).toString();
