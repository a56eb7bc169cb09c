export { Button, buttonClass, type ButtonLook } from './button/button.js';
export { Card } from './card/card.js';
export { chipClass, ChipList } from './chip/chip.js';
export {
  SearchCombobox,
  type ComboboxGroup,
  type ComboboxOption,
  type SearchComboboxProps,
} from './combobox/search-combobox.js';
export { Disclosure, type DisclosureProps } from './disclosure/disclosure.js';
export { Check, Field, inputClass, type FieldProps } from './field/field.js';
export { Icon, type IconName } from './icon/icon.js';
export { SkipLink } from './skip-link/skip-link.js';
export { LoadingLines, State, type StateProps } from './state/state.js';
export { LanguageSwitch, type LanguageSwitchProps } from './switches/language-switch.js';
export { switchClass, ThemeSwitch, type ThemeChoice, type ThemeSwitchProps } from './switches/theme-switch.js';
export { Tag, type TagProps } from './tag/tag.js';
export { NumberTile, type NumberTileProps } from './tile/number-tile.js';
export { PALETTES, seriesColour, SERIES_LENGTH, THEMES, type Palette, type Theme } from './tokens/palette.js';
export { contrast, inkOn, readableOn } from './tokens/readable-colour.js';
export { VisuallyHidden } from './visually-hidden/visually-hidden.js';
