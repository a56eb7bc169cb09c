/** Whether a form says something else than it came with: somebody typed before the script of the page was there, or the browser gave back what was typed. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((box) => {
    if (box instanceof HTMLTextAreaElement) return box.value !== box.defaultValue.replace(/\r\n?/g, '\n');
    if (box instanceof HTMLSelectElement) return isChosenAnew(box);
    if (!(box instanceof HTMLInputElement) || box.name === '' || box.type === 'hidden') return false;
    return box.type === 'checkbox' || box.type === 'radio' ? box.checked !== box.defaultChecked : box.value.trim() !== box.defaultValue.replace(/[\r\n]/g, '').trim();
  });
}

function isChosenAnew({ options, name, multiple, selectedIndex }: HTMLSelectElement): boolean {
  if (name === '') return false;
  const first = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return multiple ? [...options].some(({ selected, defaultSelected }) => selected !== defaultSelected) : selectedIndex !== Math.max(first, 0);
}
