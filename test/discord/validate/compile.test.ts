/** The functions made from the published schemas say the same as zod does: on valid payloads and on damaged ones. */
import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	ApplicationCommandCreateRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	IncomingWebhookInteractionRequestSchema,
	IncomingWebhookUpdateRequestPartialSchema,
	ModalInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type $ZodType, safeParse } from 'zod/v4/core';
import { button, container, embed, link, many, row, section, select, text, thumbnail, v2 } from '../parts.ts';
import { FORM, say } from '../stage.ts';
import { compile } from './compile.ts';
import { newReport } from './problem.ts';

const CARD = v2(
	container(text('Port 3040'), section(thumbnail('https://example.com/a.png')), section(button('a'))),
	{ type: 14, spacing: 2 },
	{ type: 12, items: [{ media: { url: 'https://example.com/b.png' }, description: 'b' }] },
	row(button('b'), link('https://example.com')),
	row(select()),
);
const COMMAND = {
	name: 'port',
	description: 'A port',
	contexts: [0, 1],
	options: [
		{ type: 4, name: 'number', description: 'x', required: true, max_value: 65_535 },
		{ type: 2, name: 'group', description: 'x', options: [{ type: 1, name: 'sub', description: 'x' }] },
		{ type: 3, name: 'name', description: 'x', choices: many(2, (n) => ({ name: `${n}`, value: `${n}` })) },
	],
};
const PAYLOADS: [string, $ZodType, unknown][] = [
	['a message', CreateMessageInteractionCallbackRequestSchema, { type: 4, data: CARD }],
	[
		'an old message',
		CreateMessageInteractionCallbackRequestSchema,
		{ ...say('x'), data: { content: 'x', ...embed(3) } },
	],
	['a follow-up', IncomingWebhookInteractionRequestSchema, CARD],
	['an edit', IncomingWebhookUpdateRequestPartialSchema, CARD],
	['a form', ModalInteractionCallbackRequestSchema, FORM],
	[
		'suggestions',
		ApplicationCommandAutocompleteCallbackRequestSchema,
		{ type: 8, data: { choices: [{ name: 'x', value: 1 }] } },
	],
	['a command', ApplicationCommandCreateRequestSchema, COMMAND],
];

/** All places inside a payload. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
	if (typeof value !== 'object' || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function replace(value: unknown, [key, ...rest]: (string | number)[], by: unknown): unknown {
	if (key === undefined) return by;
	const copy: object = Array.isArray(value) ? [...value] : { ...(value as object) };
	Reflect.set(copy, key, replace(Reflect.get(copy, key), rest, by));
	return copy;
}

const DAMAGE = fc.constantFrom<unknown>(
	undefined,
	null,
	'',
	' ',
	'x',
	'x'.repeat(101),
	'x'.repeat(4001),
	-1,
	0,
	1,
	2,
	3,
	10,
	17,
	25.5,
	2 ** 31,
	1e300,
	true,
	[],
	{},
	[null],
	[{}],
	[{ type: 10, content: 'x' }],
	{ type: 10, content: 'x' },
	{ type: 2, style: 1, custom_id: 'x' },
	{ url: 'x' },
	['a', 'b'],
);

test.each(PAYLOADS)('%s', (_, schema, payload) => {
	const check = compile(schema);
	const takes = (value: unknown) => {
		const report = newReport();
		check(value, report);
		// zod says nothing of unknown keys.
		return report.problems.every((problem) => problem.code === 'UNKNOWN_KEY');
	};
	expect(takes(payload)).toBe(true);
	const paths = places(payload);
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), DAMAGE), { minLength: 1, maxLength: 2 }), (damages) => {
			const damaged = damages.reduce((value, [path, by]) => {
				return places(value).some((known) => known.join() === path.join()) ? replace(value, path, by) : value;
			}, payload);
			expect(takes(damaged)).toBe(safeParse(schema, damaged).success);
		}),
		{ numRuns: 300 },
	);
});
