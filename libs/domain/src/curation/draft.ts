/** A content of which only some fields must be given. */
export type Draft<Content, Given extends keyof Content> = Pick<Content, Given> & Partial<Omit<Content, Given>>;
