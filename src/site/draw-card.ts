/** Draws social cards at build, in the site's own type and the colours of its light theme: about 10 ms each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Node, Renderer } from '@takumi-rs/core';
import type { PlacementWords } from '../parts/placements.ts';
import { type Card, cardSize } from './card.ts';
import { cardMap, sceneOf, sizeOf } from './card-map.ts';

const ink = '#1b1d21';
const text = (words: string, style: NonNullable<Node['style']>): Node => ({ type: 'text', text: words, style });
const picture = (svg: string, width: number, height: number): Node => ({
  type: 'image',
  src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
  width,
  height,
});

/** Like the mark in the header: three replicas, one of which remembers. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 20"><g fill="none" stroke="${ink}" stroke-width="1.5"><rect x="1" y="3" width="6" height="14"/><rect x="10" y="3" width="6" height="14"/><rect x="19" y="3" width="6" height="14"/></g><rect x="19.75" y="8" width="4.5" height="8.25" fill="#f2a33a"/></svg>`;

const MAP_SCALE = 0.68;

function mapOf(placement: PlacementWords | undefined): Node {
  const scene = sceneOf(placement);
  const { width, height } = sizeOf(scene);
  const lane = 160 * MAP_SCALE;
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', width: width * MAP_SCALE },
    children: [
      {
        type: 'container',
        style: { position: 'relative', height: 32, width: '100%' },
        children: scene.lanes.map(({ x, text: words }) =>
          text(words, {
            position: 'absolute',
            left: x * MAP_SCALE - lane / 2,
            width: lane,
            textAlign: 'center',
            fontSize: 20,
            color: '#626873',
          }),
        ),
      },
      picture(cardMap(placement), width * MAP_SCALE, height * MAP_SCALE),
    ],
  };
}

const nodeOf = ({ title, kicker, line, placement }: Card): Node => ({
  type: 'container',
  style: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    height: '100%',
    padding: '56px 64px 48px 72px',
    backgroundColor: '#fbfaf7',
    color: ink,
    fontFamily: 'Hanken Grotesk',
  },
  children: [
    ...(kicker ? [text(kicker, { fontSize: 28, color: '#626873', marginBottom: 10 })] : []),
    text(title, {
      fontSize: title.length > 34 ? 64 : 80,
      fontWeight: 640,
      lineHeight: 1.1,
      letterSpacing: '-0.022em',
      textWrap: 'balance',
    }),
    ...(line
      ? [
          text(line, {
            fontSize: 32,
            lineHeight: 1.35,
            color: '#4d525b',
            marginTop: 20,
            maxWidth: 1000,
            textWrap: 'pretty',
          }),
        ]
      : []),
    {
      type: 'container',
      style: { display: 'flex', marginTop: 'auto', alignItems: 'flex-end', justifyContent: 'space-between' },
      children: [
        {
          type: 'container',
          style: { display: 'flex', alignItems: 'center', gap: 16 },
          children: [picture(mark, 52, 40), text('Where State Lives', { fontSize: 30, fontWeight: 650 })],
        },
        mapOf(placement),
      ],
    },
  ],
});

const renderer = new Renderer();
const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  ),
);
const ready = renderer.registerFont({ name: 'Hanken Grotesk', data: font });

/** The card as PNG. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  await ready;
  return new Uint8Array(await renderer.render(nodeOf(card), { ...cardSize, format: 'png' }));
}
