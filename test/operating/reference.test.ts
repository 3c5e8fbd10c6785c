import { expect, test } from 'vitest';
import { newReference } from '../../src/operating/reference.ts';

test('references differ and hold nothing that is mistaken for something else', () => {
	const many = Array.from({ length: 20 }, newReference);
	expect(new Set(many).size).toBe(20);
	for (const reference of many) expect(reference).toMatch(/^HM-[^0O1IL2Z5S6G8BUVD]{6}$/);
});
