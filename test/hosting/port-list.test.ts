/** Lists of ports as people paste them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPortList } from '../../src/hosting/index.ts';

/** `8211-8212/udp` for each. */
function read(text: string): string[] | null {
	const { listed, unread } = readPortList(text);
	if (unread > 0) return null;
	return listed.map(
		({ port, to, transport }) => `${port}${to === port ? '' : `-${to}`}${transport ? `/${transport}` : ''}`,
	);
}

test.each([
	['8211-8212, 27015-27016', ['8211-8212', '27015-27016']],
	['8211/udp 8212/TCP', ['8211/udp', '8212/tcp']],
	['8211 udp, 8212 tcp', ['8211/udp', '8212/tcp']],
	['8211, 8212 udp', ['8211/udp', '8212/udp']],
	['UDP: 2456, 2457; TCP: 80', ['2456/udp', '2457/udp', '80/tcp']],
	['udp 2456 2457', ['2456/udp', '2457/udp']],
	['port 25565 and 19132', ['25565', '19132']],
	['27030 – 27015', ['27015-27030']],
	['27000:27050', ['27000-27050']],
	['80\n443', ['80', '443']],
	['80/both', ['80']],
	['порты 80 и 443', ['80', '443']],
	['８２１１', ['8211']],
	['0-65535', ['0-65535']],
	['0.0.0.0:8211->8211/udp, [::]:8211->8211/udp', ['8211/udp', '8211/udp']],
	['8081->8080/tcp', ['8081/tcp']],
])('%j', (text, wanted) => {
	expect(read(text)).toEqual(wanted);
});

test.each(['eighty', '65536', '80-70000', '8211; drop', '-80x', '1.2.3.4', '8081:8080'])('%j is asked back', (text) => {
	expect(read(text)).toBeNull();
});

test('whatever is pasted, what is read lies within the numbers there are', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
			for (const { port, to } of readPortList(text).listed) {
				expect(port).toBeGreaterThanOrEqual(0);
				expect(to).toBeGreaterThanOrEqual(port);
				expect(to).toBeLessThanOrEqual(65_535);
			}
		}),
	);
});

test('every piece is read, or counted as unread', () => {
	const port = fc.integer({ min: 0, max: 65_535 }).map(String);
	const noPort = fc.oneof(
		fc.constantFrom('65536', '99999999', '80x', '8081:8080', '1.2.3.4', '80/sctp', '@everyone'),
		fc.stringMatching(/^x[a-z]{1,8}$/),
	);
	const between = fc.constantFrom(', ', ' ', '; ', '\n', ' | ');
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.oneof(port, noPort), between), { maxLength: 12 }), (pieces) => {
			const { listed, unread } = readPortList(pieces.flat().join(''));
			const ports = pieces.map(([piece]) => piece).filter((piece) => /^\d+$/.test(piece) && Number(piece) <= 65_535);
			expect(listed.map((one) => String(one.port))).toEqual(ports);
			expect(unread).toBe(pieces.length - ports.length);
		}),
	);
});

test('what is written out is read back', () => {
	const item = fc.record({
		port: fc.integer({ min: 0, max: 65_535 }),
		more: fc.integer({ min: 0, max: 50 }),
		transport: fc.constantFrom('tcp', 'udp', null),
	});
	fc.assert(
		fc.property(
			fc.array(item, { minLength: 1, maxLength: 10 }),
			fc.constantFrom(', ', ' ', '; ', '\n'),
			(items, between) => {
				const texts = items.map(({ port, more, transport }) => {
					const to = Math.min(port + more, 65_535);
					return `${port}${to === port ? '' : `-${to}`}${transport === null ? '' : `/${transport}`}`;
				});
				expect(read(texts.join(between))).toEqual(texts);
			},
		),
	);
});
