/** What a paste of somebody's listening ports is reduced to. Nothing else of a paste may leave a reader. */

/** Which addresses a program listens on: all of the machine's, only the machine itself, or one of its addresses. */
export type AddressClass = 'any' | 'loopback' | 'one-address';

/** One waiting socket. */
export interface Finding {
	transport: 'tcp' | 'udp';
	port: number;
	address: AddressClass;
	pid?: number;
	/** What the program calls itself: at most 32 of `A-Z a-z 0-9 . _ -`. */
	name?: string;
}

/** Reads one format, whatever stands around it; nothing where the text is of another. It never throws. */
export type Reader = (text: string) => Finding[];
