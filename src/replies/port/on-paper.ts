/** What the registry says of a number, in a line or two: names never fold, descriptions and dates may. */

import type { PortFacts, Registration, RegistryState, Transport } from '../../ports/index.ts';
import { foreign, join, md, NOTHING, type SafeText, shorten, type Words } from '../../words/index.ts';
import type { Part } from '../budget.ts';
import { type Citation, type Footnotes, RFC_6335, registrySource } from '../footnotes.ts';
import { peopleIn, type RegisteredName, registeredNames, rfcsIn, saysMore } from './names.ts';

const DESCRIPTION_LENGTH = 80;
const REFERENCES_SHOWN = 2;

/** The line `On paper:` with all its wordings. */
export function onPaper(facts: PortFacts, words: Words): Part {
	const label = md`**${words.say('card.on-paper')}**`;
	const names = registeredNames(facts);
	if (names.length === 0) {
		const state = nobodys(facts, words);
		return { worth: 4, wordings: [(notes) => md`${label} ${state}\u00a0${notes.cite(paperSource(facts))}`] };
	}
	const listed = join(
		[
			join(
				names.map((name) => nameWithTransports(name, words)),
				', ',
			),
			besides(facts, words),
		],
		', ',
	);
	const [main] = names;
	const description = names.length === 1 && main !== undefined ? describe(main) : NOTHING;
	const summary = names.length === 1 && main !== undefined ? recordSummary(main.rows, words) : NOTHING;
	const warning = facts.registrations.some((row) => row.unauthorizedUse !== '')
		? words.say('paper.unauthorized')
		: NOTHING;
	const neverAssigned = facts.registrations.every((row) => row.state === 'unassigned')
		? words.say('paper.listed-unassigned')
		: NOTHING;
	const line =
		(...sentences: SafeText[]) =>
		(notes: Footnotes) =>
			md`${label} ${join([md`${listed}.`, ...sentences], ' ')}\u00a0${notes.cite(paperSource(facts))}`;
	return {
		worth: 4,
		wordings: [
			line(neverAssigned, description, summary, warning),
			line(neverAssigned, summary, warning),
			line(neverAssigned, warning),
			line(neverAssigned),
		],
	};
}

/** Where to look the record up: the registry, or for the dynamic range the RFC that never assigns it. */
function paperSource(facts: PortFacts): Citation {
	return facts.range.name === 'dynamic' ? RFC_6335 : registrySource(facts.port);
}

function nameWithTransports({ name, transports, aliases, rows }: RegisteredName, words: Words): SafeText {
	const [row] = rows;
	const span = row !== undefined && row.from !== row.to ? md` ${row.from}–${row.to}` : NOTHING;
	const inBrackets = [
		...transports.map((transport) =>
			transport === null ? words.say('paper.transport-not-stated') : md`${foreign(transport)}`,
		),
		aliases.length === 0 ? NOTHING : words.say('paper.aliases', { names: join(aliases.map(foreign), ', ') }),
	];
	return md`${foreign(name)}${span} (${join(inBrackets, ', ')})`;
}

/** What the registry says of tcp or udp where the names leave one of them out. */
function besides(facts: PortFacts, words: Words): SafeText {
	const named = (transport: Transport) =>
		facts.registrations.some((row) => row.transport === transport || row.transport === null);
	const missing = (['tcp', 'udp'] as const).filter((transport) => !named(transport));
	return join(
		missing.map((transport) => stateFor(transport, facts.states[transport], words)),
		', ',
	);
}

function stateFor(transport: Transport, state: RegistryState, words: Words): SafeText {
	return state === 'not-listed'
		? words.say('paper.nothing-for', { transport: foreign(transport) })
		: words.say('paper.state-for', { transport: foreign(transport), state: foreign(state) });
}

function describe({ rows, name }: RegisteredName): SafeText {
	const description = rows.find((row) => saysMore(row.description, name))?.description ?? '';
	if (description === '') return NOTHING;
	const text = shorten(description.replace(/\s+/g, ' ').replace(/\.$/, ''), DESCRIPTION_LENGTH);
	return md`${foreign(text)}.`;
}

/** How much of a record there is beside name and description: its RFCs, its date, or that there is neither. */
function recordSummary(rows: readonly Registration[], words: Words): SafeText {
	const rfcs = [...new Set(rows.flatMap((row) => rfcsIn(row.reference)))];
	if (rfcs.length > 0) {
		const references = foreign(
			rfcs
				.slice(0, REFERENCES_SHOWN)
				.map((rfc) => `RFC ${rfc}`)
				.join(', '),
		);
		const count = rfcs.length - REFERENCES_SHOWN;
		return count > 0
			? words.say('paper.references-and-more', { references, count })
			: words.say('paper.references', { references });
	}
	const registered = rows.find((row) => row.registered !== '')?.registered;
	if (registered !== undefined) return words.say('paper.date-no-rfc', { date: foreign(registered) });
	const modified = rows.find((row) => row.modified !== '')?.modified;
	if (modified !== undefined) return words.say('paper.modified-no-rfc', { date: foreign(modified) });
	if (rows.some((row) => saysMore(row.description, row.name))) return words.say('paper.no-rfc-no-date');
	const contacts = new Set(rows.flatMap((row) => [...peopleIn(row.assignee), ...peopleIn(row.contact)])).size;
	return contacts === 0 ? words.say('paper.name-only') : words.say('paper.contact-only', { contacts });
}

/** A number that no service is registered for: the one state of both transports, or each on its own. */
function nobodys(facts: PortFacts, words: Words): SafeText {
	const setAside = facts.unnamed.find((row) => row.state === 'assigned');
	if (setAside !== undefined) return words.say('paper.set-aside', { purpose: foreign(setAside.description) });
	const { tcp, udp } = facts.states;
	if (tcp === udp && tcp !== 'assigned') return words.say(`paper.${tcp}`);
	return md`${join([stateFor('tcp', tcp, words), stateFor('udp', udp, words)], ', ')}.`;
}
