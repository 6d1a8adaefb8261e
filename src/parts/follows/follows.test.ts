import { describe, expect, test } from 'vitest';
import { rules } from '../../service/rules.ts';
import { cards, GIVEN } from './graph.ts';
import { narrowScene, type Scene, wideScene, wrapped } from './scene.ts';
import { followsChart, followsRows } from './words.ts';

const scenes: readonly (readonly [name: string, scene: Scene, characterWidth: number])[] = [
  ['wide', wideScene(), 6.6],
  ['narrow', narrowScene(), 6.4],
];

describe('what follows from what', () => {
  test('each rule stands on one card, by its name and from what', () => {
    expect(cards.reduce((sum, { lines, gives, id }) => sum + lines.length + (id === GIVEN ? 0 : gives.length), 0)).toBe(
      Object.keys(rules).length,
    );
    expect(followsRows).toContainEqual(['By arithmetic', 'Mean requests', 'Peak requests, Peak to mean']);
    expect(followsRows).toContainEqual(['Session store', 'Client connections', 'Replicas']);
    for (const row of followsRows) for (const cell of row) expect(cell).toMatch(/^[A-Zi]/);
  });

  test('a card stands below all that it follows from', () => {
    const rankOf = (id: string) => cards.find((card) => card.id === id)?.rank ?? Number.NaN;
    for (const { id, sources } of cards) for (const source of sources) expect(rankOf(source)).toBeLessThan(rankOf(id));
  });

  test('the chart has a box for each card, and an arrow from each to those that follow from it', () => {
    const lines = followsChart().split('\n');
    for (const { id, title } of cards)
      expect(lines.filter((line) => line.startsWith(`  ${id}["<b>${title}</b>`))).toHaveLength(1);
    expect(lines).toContain('  replicas --> failover');
    expect(lines).not.toContain('  failover --> replicas');
  });

  test.each(scenes)(
    '%s: cards stand apart, and no text leaves its own',
    (_name, { width, height, boxes }, characterWidth) => {
      for (const box of boxes) {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const { x, y, text } of box.texts) {
          expect(x + text.length * characterWidth, text).toBeLessThanOrEqual(box.x + box.width);
          expect(y).toBeLessThan(box.y + box.height);
        }
        const over = boxes.filter(
          (other) =>
            other !== box &&
            other.x < box.x + box.width &&
            box.x < other.x + other.width &&
            other.y < box.y + box.height &&
            box.y < other.y + other.height,
        );
        expect(over.map(({ id }) => id)).toEqual([]);
      }
    },
  );

  test('texts of one card stand on places of their own', () => {
    for (const [, { boxes }] of scenes)
      for (const { id, texts } of boxes)
        expect(new Set(texts.map(({ x, y }) => `${x} ${y}`)).size, id).toBe(texts.length);
  });

  test('words are wrapped whole', () => {
    expect(wrapped('Requests that nobody sends again', 12)).toEqual(['Requests', 'that nobody', 'sends again']);
    expect(wrapped('incomprehensibilities', 5)).toEqual(['incomprehensibilities']);
  });
});
