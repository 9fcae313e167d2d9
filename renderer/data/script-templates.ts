import scripts from '#assets/templates/scripts.json';
import { scriptTemplatesSchema, type ScriptTemplates } from '#shared/model/script-template';

/** What to say in a call, what to send as a message. */
export const scriptTemplates: ScriptTemplates = scriptTemplatesSchema.parse(scripts);
