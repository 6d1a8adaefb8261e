/**
 * The theme that an element stands in. Every host has a switch of its own; what they share is that dark pages have bright
 * text, so the colour of the text is asked: `rgb()` has three channels to 255, `oklch()`, `lab()` and their kin begin with
 * the lightness.
 *
 * @example themeAround(element) // 'dark' where the text around it is light
 */
export function themeAround(element: Element): 'light' | 'dark' {
  const { color } = getComputedStyle(element);
  const [first = 0, second = 0, third = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const brightness = /^rgb/.test(color) ? (first + second + third) / 765 : first > 1 ? first / 100 : first;
  return brightness > 0.5 ? 'dark' : 'light';
}
