/**
 * A drawing -> a PNG. Letters come from one font of ours, so that every machine draws the same bytes; it has no letters
 * beyond Latin, Greek and Cyrillic, and a picture serves all languages: numbers and shapes only.
 */

import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** What a `<text>` names as its `font-family`. */
const FONT = { family: 'Inter', file: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf' };

/**
 * @param svg a whole drawing, which is as large as it says; nothing outside it is loaded
 * @throws Error when it is no drawing
 */
export function renderPicture(svg: string): Uint8Array {
	const font = {
		// Its letters would be other ones on another machine.
		loadSystemFonts: false,
		fontFiles: [fileURLToPath(import.meta.resolve(FONT.file))],
		defaultFontFamily: FONT.family,
	};
	return new Resvg(svg, { font }).render().asPng();
}
