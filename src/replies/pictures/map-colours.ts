import type { PortState } from '../../ports/index.ts';
import type { Colour } from './canvas.ts';

/**
 * Each state's colour in the map, and the square that stands for it in the text. No black or white square: those vanish
 * on Discord's dark or light theme. Between any two colours enough is left for somebody who sees no red or no green, for
 * which orange, green, purple and brown are darker or lighter than the squares; a test holds that.
 */
export const MAP_COLOURS: Readonly<Record<PortState, { colour: Colour; square: string }>> = {
	assigned: { colour: '#55acee', square: '🟦' },
	'assigned-used': { colour: '#9ac583', square: '🟩' },
	used: { colour: '#fdcb58', square: '🟨' },
	unassigned: { colour: '#665580', square: '🟪' },
	reserved: { colour: '#c3730a', square: '🟧' },
	dynamic: { colour: '#9a543f', square: '🟫' },
};
