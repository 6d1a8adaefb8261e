/** The state map of a social card as an SVG picture: the boxes and ways of the page's own map, without words. */
import { type Scene, wideScene } from '../parts/map-scene.ts';
import { type PlacementWords, placementOf } from '../parts/placements.ts';

/** Light theme's colours (tokens.css): amber remembers, blue-grey is interchangeable, grey says neither. */
const remembers = { fill: '#f2a33a', stroke: '#a85b00' };
const free = { fill: '#eaf0f5', stroke: '#3f5f7d' };
const open = { fill: 'none', stroke: '#8b877d' };

/** Any placement has the same four lanes; this one shows them all. */
const anywhere: PlacementWords = placementOf('shared-cache');

const around = 4;
const top = 44;

/** The scene of a placement; without one the same lanes, with nothing said about who remembers. */
export const sceneOf = (placement: PlacementWords | undefined): Scene => wideScene(placement ?? anywhere);

/** Size of the picture in its own units, and how far its boxes lie from its corner. */
export const sizeOf = ({ width, height }: Scene) => ({ width: width + around, height: height - top, around, top });

export function cardMap(placement: PlacementWords | undefined): string {
  const scene = sceneOf(placement);
  const { width, height } = sizeOf(scene);
  const ways = scene.arrows.map(
    ({ from, to, faint }) =>
      `<path d="M${from.join(' ')}L${to.join(' ')}" stroke="#8b877d" stroke-width="2.5"${faint ? ' stroke-dasharray="3 7"' : ''}/>`,
  );
  const boxes = scene.boxes.map(({ x, y, width: wide, height: high, hold }) => {
    const { fill, stroke } = placement ? (hold === undefined ? free : remembers) : open;
    return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="2" fill="${fill}" stroke="${stroke}" stroke-width="3"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ${top} ${width} ${height}">${ways.join('')}${boxes.join('')}</svg>`;
}
