/**
 * `npm run -s answer`: reads a message from standard input and prints what *Answer this* would show. With `--facts` what was
 * understood, as JSON; with `--lines` one message a line, one JSON each. It never reads `.env`.
 */

import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { assembleOffline, endWithReader, WRONG_USE } from './offline.ts';
import { type Hit, kindOf, loadPorts, type Question } from './ports/index.ts';
import { linesOf, pickedInteraction, showMessage } from './transports/terminal/index.ts';
import { LOCALES, wordsIn } from './words/index.ts';

const { values, locale } = readArguments();
endWithReader();
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

function alternativeOf(hit: Hit) {
	return { kind: kindOf(hit), name: hit.name, port: hit.port };
}

async function shown(message: string): Promise<string> {
	const { dispatch } = assembleOffline();
	const picked = pickedInteraction(wordsIn('en').say('answer.name'), message, locale);
	return showMessage(JSON.parse((await dispatch(picked)).body).data);
}
