/** The package ships its zod schemas without types. These are the ones that are used here. */
declare module 'discord-api-spec/zod' {
	import type { $ZodType } from 'zod/v4/core';

	export const ApplicationCommandAutocompleteCallbackRequestSchema: $ZodType;
	export const ApplicationCommandCreateRequestSchema: $ZodType;
	export const CreateMessageInteractionCallbackRequestSchema: $ZodType;
	export const IncomingWebhookInteractionRequestSchema: $ZodType;
	export const IncomingWebhookUpdateRequestPartialSchema: $ZodType;
	export const MessageCreateRequestSchema: $ZodType;
	export const ModalInteractionCallbackRequestSchema: $ZodType;
	export const PongInteractionCallbackRequestSchema: $ZodType;
	export const UpdateMessageInteractionCallbackRequestSchema: $ZodType;
}
