/** What Discord refuses in components although its published schema lets it through. */
import { isObject, lengthOf, note, type Report } from './problem.ts';

const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const TEXT_INPUT = 4;
const SECTION = 9;
const TEXT_DISPLAY = 10;
const THUMBNAIL = 11;
const MEDIA_GALLERY = 12;
const FILE = 13;
const CONTAINER = 17;
const LABEL = 18;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
/** String, user, role, mentionable and channel selects. */
const SELECTS: ReadonlySet<unknown> = new Set([3, 5, 6, 7, 8]);
const INTERACTIVE: ReadonlySet<unknown> = new Set([
	...SELECTS,
	TEXT_INPUT,
	FILE_UPLOAD,
	RADIO_GROUP,
	CHECKBOX_GROUP,
	CHECKBOX,
]);

const LINK = 5;
const PREMIUM = 6;

/** Discord answers 500 when the text, with this many bytes for each text display, is too long. */
const BYTES_A_TEXT_DISPLAY = 12;

/** What is counted over all components of a message or modal. */
export interface Tally {
	components: number;
	/** Characters in all text displays. */
	characters: number;
	/** UTF-8 bytes of all text displays, with what Discord adds for each. */
	bytes: number;
	/** Names that `attachment://` may use; `null` where they are not known. */
	files: ReadonlySet<string> | null;
	modal: boolean;
	customIds: Set<string>;
	ids: Set<number>;
}

export function newTally(files: Iterable<string> | undefined, modal: boolean): Tally {
	return {
		components: 0,
		characters: 0,
		bytes: 0,
		files: files ? new Set(files) : null,
		modal,
		customIds: new Set(),
		ids: new Set(),
	};
}

export function checkComponents(components: unknown, report: Report, tally: Tally): void {
	if (!Array.isArray(components)) return;
	for (let index = 0; index < components.length; index++) {
		report.path.push(index);
		checkComponent(components[index], report, tally);
		report.path.pop();
	}
}

function inside(key: string, value: unknown, report: Report, tally: Tally): void {
	report.path.push(key);
	if (Array.isArray(value)) checkComponents(value, report, tally);
	else checkComponent(value, report, tally);
	report.path.pop();
}

function checkComponent(component: unknown, report: Report, tally: Tally): void {
	if (!isObject(component)) return;
	tally.components++;
	unique(component, report, tally);
	emoji(component.emoji, report);
	const { type } = component;
	if (INTERACTIVE.has(type)) interactive(component, report, tally);
	switch (type) {
		case ACTION_ROW:
			inside('components', component.components, report, tally);
			row(component.components, report);
			break;
		case BUTTON:
			button(component, report);
			break;
		case SECTION:
			inside('components', component.components, report, tally);
			inside('accessory', component.accessory, report, tally);
			break;
		case TEXT_DISPLAY:
			text(component.content, report, tally);
			break;
		case THUMBNAIL:
			media(component.media, report, tally, 'media');
			break;
		case MEDIA_GALLERY:
			gallery(component.items, report, tally);
			break;
		case FILE:
			file(component.file, report, tally);
			break;
		case CONTAINER:
			inside('components', component.components, report, tally);
			break;
		case LABEL:
			inside('component', component.component, report, tally);
			break;
	}
}

/** Named apart because the compiler's target does not know this flag yet; every supported Node does. */
const SETS_FLAG = 'v';
/** Emoji of the Unicode standard. */
const EMOJI = new RegExp('^\\p{RGI_Emoji}$', SETS_FLAG);
/** Asks for an emoji's colourful form; Discord takes emoji without it too. */
const COLOURFUL = '\ufe0f';

function emoji(value: unknown, report: Report): void {
	if (!isObject(value) || typeof value.name !== 'string' || value.id) return;
	if (EMOJI.test(value.name) || EMOJI.test(value.name + COLOURFUL)) return;
	note(report, 'COMPONENT_INVALID_EMOJI', 'Invalid emoji', 'emoji', 'name');
}

function unique(component: Record<string, unknown>, report: Report, tally: Tally): void {
	const { id, custom_id: customId } = component;
	// 0 counts as none: Discord gives the component a number of its own.
	if (typeof id === 'number' && id !== 0) {
		if (tally.ids.has(id)) note(report, 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated', 'id');
		tally.ids.add(id);
	}
	if (typeof customId === 'string') {
		if (tally.customIds.has(customId)) {
			note(report, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', 'custom_id');
		}
		tally.customIds.add(customId);
	}
}

function row(children: unknown, report: Report): void {
	if (!Array.isArray(children) || children.length < 2) return;
	for (let index = 0; index < children.length; index++) {
		const child: unknown = children[index];
		if (isObject(child) && child.type !== BUTTON) {
			const message = 'The specified component exceeds the maximum width';
			note(report, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, 'components', index);
		}
	}
}

function button(component: Record<string, unknown>, report: Report): void {
	const { style, label, emoji, url, custom_id: customId, sku_id: sku } = component;
	if (style === PREMIUM) {
		if (!sku) note(report, 'BUTTON_COMPONENT_SKU_ID_REQUIRED', 'A sku id is required', 'sku_id');
		if (customId || url || label || emoji) {
			note(report, 'BUTTON_COMPONENT_INVALID_FIELDS', 'A premium button takes a sku id and nothing else');
		}
		return;
	}
	if (!label && !emoji) note(report, 'BUTTON_COMPONENT_INVALID', 'One of label or emoji is required', 'label');
	if (sku) note(report, 'BUTTON_COMPONENT_INVALID_FIELDS', 'Only a premium button takes a sku id', 'sku_id');
	if (style === LINK) {
		if (!url) note(report, 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required', 'url');
		if (customId) mutuallyExclusive(report);
		if (typeof url === 'string') scheme(url, ['http', 'https', 'discord'], report, 'url');
	} else {
		if (!customId) note(report, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', 'custom_id');
		if (url) mutuallyExclusive(report);
	}
}

function mutuallyExclusive(report: Report): void {
	const message = 'A custom id and url cannot both be specified';
	note(report, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message, 'custom_id');
}

function text(content: unknown, report: Report, tally: Tally): void {
	if (typeof content !== 'string') return;
	tally.characters += lengthOf(content);
	tally.bytes += Buffer.byteLength(content) + BYTES_A_TEXT_DISPLAY;
	if (content !== '' && content.trim() === '') {
		note(report, 'BASE_TYPE_REQUIRED', 'This field is required', 'content');
	}
}

function gallery(items: unknown, report: Report, tally: Tally): void {
	if (!Array.isArray(items)) return;
	for (let index = 0; index < items.length; index++) {
		const item: unknown = items[index];
		if (isObject(item)) media(item.media, report, tally, 'items', index, 'media');
	}
}

function file(item: unknown, report: Report, tally: Tally): void {
	if (isObject(item) && typeof item.url === 'string' && !item.url.startsWith('attachment://')) {
		note(report, 'URL_TYPE_INVALID_SCHEME', 'A file takes attachment:// only', 'file', 'url');
	}
	media(item, report, tally, 'file');
}

function media(item: unknown, report: Report, tally: Tally, ...below: (string | number)[]): void {
	if (!isObject(item) || typeof item.url !== 'string') return;
	const { url } = item;
	scheme(url, ['http', 'https', 'attachment'], report, ...below, 'url');
	if (!url.startsWith('attachment://') || !tally.files) return;
	if (!tally.files.has(url.slice('attachment://'.length))) {
		const message = `The referenced attachment ${url} was not found`;
		note(report, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message, ...below, 'url');
	}
}

function scheme(url: string, schemes: string[], report: Report, ...below: (string | number)[]): void {
	const found = url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase();
	if (schemes.includes(found)) return;
	const message = `Scheme "${found}" is not supported. Scheme must be one of ('${schemes.join("', '")}').`;
	note(report, 'URL_TYPE_INVALID_SCHEME', message, ...below);
}

function interactive(component: Record<string, unknown>, report: Report, tally: Tally): void {
	const { type, required, disabled, min_values: min, max_values: max } = component;
	const choices = type === CHECKBOX_GROUP || type === FILE_UPLOAD || SELECTS.has(type);
	if (typeof min === 'number' && typeof max === 'number' && min > max) {
		note(report, 'COMPONENT_MIN_VALUES_EXCEED_MAX', 'min_values cannot be greater than max_values', 'min_values');
	}
	if (tally.modal) {
		if (disabled) note(report, 'COMPONENT_DISABLED_IN_MODAL', 'A modal takes no disabled components', 'disabled');
		if (choices && min === 0 && required !== false) {
			note(report, 'COMPONENT_REQUIRED_MIN_VALUES', 'A required component takes at least one value', 'min_values');
		}
	}
	if (type === TEXT_INPUT) textInput(component, report);
	if (type === STRING_SELECT || type === RADIO_GROUP || type === CHECKBOX_GROUP) options(component, report);
}

function textInput(component: Record<string, unknown>, report: Report): void {
	const { min_length: min, max_length: max, value } = component;
	if (typeof min === 'number' && typeof max === 'number' && min > max) {
		note(report, 'TEXT_INPUT_MIN_LENGTH_EXCEEDS_MAX', 'min_length cannot be greater than max_length', 'min_length');
	}
	if (typeof value !== 'string' || value === '') return;
	const length = lengthOf(value);
	if ((typeof max === 'number' && length > max) || (typeof min === 'number' && length < min)) {
		note(report, 'TEXT_INPUT_VALUE_BAD_LENGTH', 'The value does not fit the lengths of the input', 'value');
	}
}

function options(component: Record<string, unknown>, report: Report): void {
	const list = component.options;
	if (!Array.isArray(list)) return;
	const single = component.type === RADIO_GROUP;
	const max = single ? 1 : (component.max_values ?? (component.type === CHECKBOX_GROUP ? list.length : 1));
	const seen = new Set<unknown>();
	let defaults = 0;
	for (let index = 0; index < list.length; index++) {
		const option: unknown = list[index];
		if (!isObject(option)) continue;
		if (seen.has(option.value)) {
			const message = 'The specified option value is already used';
			note(report, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message, 'options', index);
		}
		seen.add(option.value);
		report.path.push('options', index);
		emoji(option.emoji, report);
		report.path.length -= 2;
		if (option.default === true) defaults++;
	}
	if (typeof max === 'number' && max > list.length && list.length > 0) {
		note(report, 'BASE_TYPE_BAD_LENGTH', `Must be between ${max} and 25 in length.`, 'options');
	}
	if (typeof max === 'number' && defaults > max) {
		note(report, 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More options are default than may be chosen', 'options');
	}
}
