/** Every place in which foreign text can stand, filled with one text. */
import { peopleIn } from '../../src/replies/port/names.ts';
import { plain } from '../../src/words/index.ts';

/** The slots by name: what stands in each. */
export interface Slots {
	/** A registered name, and the service that a use is. */
	name: string;
	alias: string;
	description: string;
	/** A field of people as the registry writes it, brackets and all. */
	assignee: string;
	contact: string;
	reference: string;
	registered: string;
	modified: string;
	serviceCode: string;
	unauthorizedUse: string;
	notes: string;
	purpose: string;
	useName: string;
	otherUseName: string;
	what: string;
	note: string;
	publisher: string;
	rangeName: string;
	version: string;
	typed: string;
}

export const SLOT_NAMES: readonly (keyof Slots)[] = [
	'name',
	'alias',
	'description',
	'assignee',
	'contact',
	'reference',
	'registered',
	'modified',
	'serviceCode',
	'unauthorizedUse',
	'notes',
	'purpose',
	'useName',
	'otherUseName',
	'what',
	'note',
	'publisher',
	'rangeName',
	'version',
	'typed',
];

/** A text in all slots. Two that would be left out as repetitions get a letter more. */
export function everywhere(text: string): Slots {
	const slots = Object.fromEntries(SLOT_NAMES.map((slot) => [slot, text])) as Record<keyof Slots, string>;
	return {
		...slots,
		alias: `${text} a`,
		description: `${text} described`,
		assignee: `[${text}]`,
		contact: `${text} and so on`,
		reference: `[RFC1][${text}][RFC2]${text}`,
		otherUseName: `${text} o`,
	};
}

/**
 * The same slots with a harmless text of the same length and spaces in each: replies fold in the same places, so that
 * the two may differ in nothing but the letters.
 */
export function harmless(slots: Slots): Slots {
	const entries = SLOT_NAMES.map((slot): [string, string] => {
		const text = slots[slot];
		if (slot === 'assignee' || slot === 'contact') return [slot, twin(text, peopleIn(text).join(', '))];
		if (slot !== 'reference') return [slot, twin(text, text)];
		const rest = text.replace(/\[RFC\d+\]/g, '').trim();
		return [slot, `[RFC1][RFC2]${twin(rest, peopleIn(rest).join(', '))}`];
	});
	const made: Slots = { ...slots, ...Object.fromEntries(entries) };
	// Two fields that hold the same are shown as one: what was different stays different.
	return made.contact === made.assignee && slots.contact !== slots.assignee
		? { ...made, contact: `${made.contact}x` }
		: made;
}

/** Letters in place of whatever is shown; where nothing is left to show, what was there has to stay something. */
function twin(whole: string, shown: string): string {
	const seen = plain(shown).replace(/\S/g, 'x');
	return seen === '' && whole !== '' ? '\u200b' : seen;
}
