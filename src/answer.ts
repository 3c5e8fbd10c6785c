/**
 * `npm run -s answer`: reads a message from standard input and prints what *Answer this* would show. With `--facts` what was
 * understood, as JSON; with `--lines` one message a line, one JSON each. It never reads `.env`.
 */

import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { assemble } from './assemble.ts';
import { NO_CACHE } from './memory/index.ts';
import { type Hit, loadPorts, type Question } from './ports/index.ts';
import { linesOf, pickedInteraction, showMessage } from './transports/terminal/index.ts';
import { commandMention, LOCALES, wordsIn } from './words/index.ts';

/** What the shell's other programs give for a wrong call. */
const WRONG_USE = 2;

const { values, locale } = readArguments();
// Whoever reads has seen enough: `answer … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit();
	throw error;
});
const input = process.stdin.setEncoding('utf8');
if (values.facts || values.lines) {
	const ports = loadPorts();
	const messages = values.lines ? linesOf(input) : [await text(input)];
	for await (const message of messages) console.log(JSON.stringify(factsOf(ports.question(message))));
} else {
	console.log(await shown(await text(input)));
}

function readArguments() {
	try {
		const { values } = parseArgs({
			options: {
				facts: { type: 'boolean' },
				lines: { type: 'boolean' },
				locale: { type: 'string', default: 'en' },
			},
		});
		const locale = LOCALES.find((one) => one === values.locale);
		if (locale !== undefined) return { values, locale };
	} catch {
		// parseArgs throws at an option that it does not know.
	}
	console.error(wordsIn('en').say('terminal.answer-usage'));
	process.exit(WRONG_USE);
}

function factsOf(question: Question) {
	if (question.kind === 'none') return { kind: question.kind, name: null, port: null, alternatives: [] };
	const { kind, hit, alternatives } = question;
	return { kind, name: hit.name, port: hit.port, alternatives: alternatives.map(alternativeOf) };
}

function alternativeOf({ kind, name, port }: Hit) {
	const isNumber = kind === 'service' || kind === 'port';
	return { kind: isNumber ? 'port' : kind === 'game' ? 'game' : 'program', name, port };
}

async function shown(message: string): Promise<string> {
	const { dispatch } = assemble({
		cache: NO_CACHE,
		report(error) {
			throw error;
		},
		count: () => {},
		mention: (command) => commandMention(command),
	});
	const picked = pickedInteraction(wordsIn('en').say('answer.name'), message, locale);
	return showMessage(JSON.parse(await dispatch(picked)).data);
}
