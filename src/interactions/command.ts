/**
 * What a command is: its declaration as data, and functions that turn an invocation into facts and facts into a reply.
 */

import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { SafeText, Words } from '../words/index.ts';
import type { IdSchema, IdValues } from './ids.ts';
import type { Choice, Reply } from './types.ts';

export type OptionDeclaration =
	| { type: 'integer'; required?: true; min: number; max: number; suggest?: true }
	| { type: 'boolean'; required?: true }
	/** Free text of at most `longest` characters. */
	| { type: 'string'; required?: true; longest: number; suggest?: true }
	/** One of a few words; members read `<command>.option.<option>.choice.<word>`. */
	| { type: 'choice'; required?: true; choices: readonly string[] }
	/** A member, as Discord's id. */
	| { type: 'member'; required?: true };

export type OptionsDeclaration = Record<string, OptionDeclaration>;

/** The values of a command's options, typed from its declaration. */
export type OptionsOf<D extends OptionsDeclaration> = {
	[K in keyof D as D[K] extends { required: true } ? K : never]: OptionValue<D[K]>;
} & { [K in keyof D as D[K] extends { required: true } ? never : K]?: OptionValue<D[K]> };
interface ValueTypes {
	integer: number;
	boolean: boolean;
	string: string;
	member: string;
}
type OptionValue<D extends OptionDeclaration> = D extends { choices: readonly (infer Choice)[] }
	? Choice
	: ValueTypes[Exclude<D['type'], 'choice'>];

export type OptionValues = Record<string, number | boolean | string>;

export interface Declaration<D extends OptionsDeclaration = OptionsDeclaration> {
	/** Stays English in every language: localised names do not click in a mention. */
	name: string;
	/** In the order in which Discord shows them; required ones first. */
	options: D;
	/** `always`: only who typed it sees the reply; `option`: its `private` option says. */
	private: 'always' | 'option';
}

/** What is the same for everything that a member can do. */
export interface Invocation {
	words: Words;
	/** A command as the client can click it. */
	mention(command: string): SafeText;
}

export interface CommandInvocation<O = OptionValues> extends Invocation {
	options: O;
	/** A number that stays the same for the asker on one day; no secret: see `seedOf`. Not for what is cached. */
	seed(purpose: string): number;
}

export interface Suggesting {
	words: Words;
	/** The option that is being typed into. */
	option: string;
	/** Whatever stands in the field so far: any text, even for a number. */
	typed: string;
}

export interface Press<V> extends Invocation {
	/** What the id of the button or menu holds. */
	fields: V;
	/** What was chosen in a menu; empty for a button. */
	values: string[];
}

/**
 * Where the answer to a press goes: a new private message; the private message that was pressed (in place; a new private
 * one where everybody sees that message); a new message for everybody.
 */
export type Place = 'private' | 'in-place' | 'public';

type MaybeLater<T> = T | Promise<T>;

/** A button or menu that is answered with a message. */
export interface Component<V extends IdValues = IdValues> {
	id: IdSchema<V>;
	place(fields: V): Place;
	/** `null` where the data of today no longer has what the id means. */
	reply(press: Press<V>): MaybeLater<Reply | null>;
}

/** What a form was filled in with. */
export interface Submission<V> extends Press<V> {
	/** What was written, by the ids of the form's fields; hostile until it is read. */
	texts: Readonly<Record<string, string>>;
}

/** A button that opens a form, and the message that answers the form. Both have the id. */
export interface Form<V extends IdValues = IdValues> {
	id: IdSchema<V>;
	/** `null` where the data of today no longer has what the id means. */
	form(press: Press<V>): APIModalInteractionResponseCallbackData | null;
	place(fields: V): Place;
	reply(submission: Submission<V>): MaybeLater<Reply | null>;
}

export interface Command<D extends OptionsDeclaration = OptionsDeclaration, A = unknown> {
	declaration: Declaration<D>;
	/** Whether replies are made of the bot's own data alone, so that they may be cached: never with free text, never with files. */
	cacheable: boolean;
	/** The facts, before they are put into words; a promise where they are worked out in another thread. */
	answer(options: OptionsOf<D>): MaybeLater<A>;
	reply(answer: A, invocation: CommandInvocation<OptionsOf<D>>): MaybeLater<Reply>;
	suggest?(suggesting: Suggesting): Choice[];
	components: Component[];
	forms?: Form[];
	/** What can be opened from the reply, by name: the ids of its buttons. For the terminal. */
	folds(options: OptionsOf<D>): Record<string, string>;
}

/** A message that somebody picked, as far as it is read. */
export interface PickedMessage {
	/** What it says; of a forwarded one what was forwarded. */
	text: string;
	/** Who wrote it; `null` where that is nobody who could be answered. */
	author: string | null;
}

/** A command in the menu of a message. Its answer is private. */
export interface MessageCommand {
	/** Names its words; members see `<name>.name`. */
	name: string;
	reply(picked: PickedMessage, invocation: Invocation): Reply;
	components: Component[];
}

/** Ties the types of a declaration, its answer and its replies together. */
export function defineCommand<const D extends OptionsDeclaration, A>(command: Command<D, A>): Command {
	return command;
}

/** Ties the types of an id's fields and its handler together. */
export function defineComponent<V extends IdValues>(component: Component<V>): Component {
	return component;
}

/** The same for a form. */
export function defineForm<V extends IdValues>(form: Form<V>): Form {
	return form;
}
