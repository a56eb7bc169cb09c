/** What people type, letter by letter and with slips. */
export const TYPED_WORDS = ['mars', 'marseille', 'st etienne', 'comite jumelage lyon', 'dresde', 'toulouze', 'hambourg', 'eau', 'dak', 'montpelier', 'lycee nantes', 'kre'];
