/**
 * Texts that are a few slips of typing away from what is typed.
 *
 * The texts are kept by their groups of three letters. Only those that share the rarest groups with what is typed are
 * looked at: that bounds the cost of a question whatever is typed and however many texts there are.
 */

import { LONGEST_COMPARED, slipsBetween } from './distance.ts';

/** Groups are kept by a hash of so many bits; texts that fall together by chance are told apart by comparing them. */
const BUCKET_BITS = 15;
/** So many texts of one question's groups are counted, the rarest groups first. */
const COUNTED_TEXTS = 1_500;
/** Differences in length that are told apart. */
const LENGTHS = 32;
/** So many of those that share most are compared letter by letter. */
const COMPARED_TEXTS = 48;

export interface Near {
	/** The place of a text. */
	place: number;
	slips: number;
	/** Whether only its beginning is like what is typed. */
	prefix: boolean;
}

/** Gives the texts that are at most `most` slips away. */
export type Nearby = (typed: string, most: number) => Near[];

export function createNearby(texts: readonly string[]): Nearby {
	const groups = groupTexts(texts);
	const shared = new Uint8Array(texts.length);

	return (typed, most) => {
		if (typed.length > LONGEST_COMPARED || most === 0) return [];
		const near: Near[] = [];
		for (const place of likeliest(typed)) {
			const text = texts[place] ?? '';
			const { whole, prefix } = slipsBetween(typed, text, most);
			if (whole <= most)
				near.push({ place, slips: whole > 1 && sameButDoubled(typed, text) ? 1 : whole, prefix: false });
			else if (prefix <= most) near.push({ place, slips: prefix, prefix: true });
		}
		return near;
	};

	/** Places of the texts that share most groups with what is typed; of those that share as many, the nearest in length. */
	function likeliest(typed: string): number[] {
		const wanted = [...new Set(groupsOf(typed))].map((bucket) => ({
			from: groups.starts[bucket] ?? 0,
			to: groups.starts[bucket + 1] ?? 0,
		}));
		wanted.sort((a, b) => a.to - a.from - (b.to - b.from));
		const touched: number[] = [];
		let counted = 0;
		for (const { from, to } of wanted) {
			if (counted > 0 && counted + to - from > COUNTED_TEXTS) break;
			counted += to - from;
			for (let at = from; at < to && at < from + COUNTED_TEXTS; at++) {
				const place = groups.places[at] ?? 0;
				const before = shared[place] ?? 0;
				if (before === 0) touched.push(place);
				shared[place] = before + 1;
			}
		}
		const best = lowest(touched, (place) => {
			const missing = wanted.length - (shared[place] ?? 0);
			return missing * LENGTHS + lengthApart(texts[place] ?? '', typed);
		});
		for (const place of touched) shared[place] = 0;
		return best;
	}
}

/** Which letters are doubled is one thing to be wrong about: `sonnar`, `sonarr`. */
function sameButDoubled(one: string, other: string): boolean {
	return one.replace(DOUBLED, '$1') === other.replace(DOUBLED, '$1');
}
const DOUBLED = /(.)\1+/g;

/** Less than LENGTHS. Too short counts more than too long: more may be typed. */
function lengthApart(text: string, typed: string): number {
	const longer = text.length - typed.length;
	return Math.min(LENGTHS - 1, longer < 0 ? -4 * longer : longer);
}

const measures = new Uint16Array((LONGEST_COMPARED + 2) * LENGTHS);

/** Those for which the measure is lowest, COMPARED_TEXTS of them and all that are as low as the last: by counting, for sorting would cost most of a question. */
function lowest(places: readonly number[], measure: (place: number) => number): number[] {
	const measured = places.map(measure);
	let most = 0;
	for (const one of measured) {
		measures[one] = (measures[one] ?? 0) + 1;
		if (one > most) most = one;
	}
	let limit = 0;
	for (let some = measures[0] ?? 0; some < COMPARED_TEXTS && limit < most; some += measures[limit] ?? 0) limit++;
	measures.fill(0, 0, most + 1);
	return places.filter((_place, index) => (measured[index] ?? 0) <= limit);
}

/** The places of texts by group, one bucket after the other: those of bucket b from `starts[b]` to `starts[b + 1]`. */
interface Groups {
	starts: Uint32Array;
	places: Uint32Array;
}

function groupTexts(texts: readonly string[]): Groups {
	const starts = new Uint32Array(2 ** BUCKET_BITS + 1);
	const all = texts.map((text) => new Set(groupsOf(text)));
	for (const buckets of all) for (const bucket of buckets) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
	for (let bucket = 0; bucket < 2 ** BUCKET_BITS; bucket++) {
		starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
	}
	const next = starts.slice();
	const places = new Uint32Array(starts[2 ** BUCKET_BITS] ?? 0);
	for (const [place, buckets] of all.entries()) {
		for (const bucket of buckets) {
			const at = next[bucket] ?? 0;
			places[at] = place;
			next[bucket] = at + 1;
		}
	}
	return { starts, places };
}

/** What stands for the beginning and the end of a text in its groups. */
const BEFORE = 1;
const BEHIND = 2;

/** The buckets of a text's groups of three letters, its beginning and end counted as letters. */
function groupsOf(text: string): Uint16Array {
	const length = Math.min(text.length, LONGEST_COMPARED);
	const buckets = new Uint16Array(length + 1);
	let first = BEFORE;
	let second = BEFORE;
	for (let at = 0; at <= length; at++) {
		const third = at === length ? BEHIND : text.charCodeAt(at);
		buckets[at] = bucketOf(first, second, third);
		first = second;
		second = third;
	}
	return buckets;
}

function bucketOf(first: number, second: number, third: number): number {
	const mixed = Math.imul(Math.imul(first, 0x9e37_79b1) ^ second, 0x85eb_ca6b) ^ Math.imul(third, 0xc2b2_ae35);
	return ((mixed ^ (mixed >>> 15)) >>> 0) % 2 ** BUCKET_BITS;
}
