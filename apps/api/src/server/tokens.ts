/** What the modules of the server are handed: the open parts of the product. */
export const REGISTER = Symbol('register');
export const SEARCH = Symbol('search');
export const TILES = Symbol('tiles');
export const CONFIGURATION = Symbol('configuration');
export const PUBLICATION = Symbol('publication');
export const OPENID = Symbol('openid');
export const LINKS_A_NIGHT = Symbol('links-a-night');
export const MAIL = Symbol('mail');
export const VERSION = Symbol('version');
export const VAULT = Symbol('vault');
