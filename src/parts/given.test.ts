import { expect, test } from 'vitest';
import { givenQuantity, givenText } from './given.ts';

test('a number of a worked service is what its inventory says, a default where that says nothing', () => {
  expect(givenText({ service: 'shop', of: 'peakRequestsPerSecond' })).toBe('900/s');
  expect(givenText({ service: 'shop', item: 'anonymous cart', of: 'storedBytes' })).toBe('1,900 bytes');
  expect(givenText({ service: 'bank-transfer', of: 'activeSessions' })).toBe('20,000');
  expect(givenQuantity({ service: 'shop', item: 'order', of: 'storedBytes' })).toBe('shop.order.storedBytes');
});

test.each([
  [{ service: 'shops', of: 'zones' }, /no worked service shops; there are .*shop/],
  [{ service: 'shop', item: 'cart', of: 'storedBytes' }, /shop has no cart; it has anonymous cart, order/],
  [{ service: 'shop', of: 'sharedBy' }, /shop.sharedBy is no number/],
])('%j is an error', (given, message) => expect(() => givenText(given)).toThrow(message));
