import type { RegistryRow } from '../ports/index.ts';

/** A row in which IANA has filled in nothing. */
export const EMPTY_ROW: RegistryRow = {
	name: '',
	port: '',
	ports: null,
	transport: '',
	description: '',
	assignee: '',
	contact: '',
	registered: '',
	modified: '',
	reference: '',
	serviceCode: '',
	unauthorizedUse: '',
	notes: '',
};
