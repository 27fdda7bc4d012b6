/** What a function's environment says, as set in the cloud console. */
export interface FunctionEnvironment {
  committeeId: string;
  /** Openids of the first administrators, before any was appointed. */
  namedAdministrators: string[];
  /** Ids of the subscription templates by need, as WeChat gave them to this account. */
  templates: Record<string, string>;
  /** Needs whose template is a long-term one: asked for once, and not counted. */
  longTerm: string[];
  /** Gateway for text messages; an empty address: there is none. */
  sms: { url: string; key: string };
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => (part.trim() ? [part.trim()] : []));
}

function pairs(text: string | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of list(text)) {
    const [key, value] = part.split('=');
    if (key && value) found[key.trim()] = value.trim();
  }
  return found;
}

/**
 * COMMITTEE_ID, ADMINISTRATORS (`openid,openid`), TEMPLATES (`progress=<id>,todo=<id>`), LONG_TERM_TEMPLATES
 * (`progress,todo`), SMS_URL, SMS_KEY.
 */
export function readEnvironment(variables: Record<string, string | undefined>): FunctionEnvironment {
  return {
    // Deployment fills a variable that nobody set with an empty text.
    committeeId: variables.COMMITTEE_ID || 'main',
    namedAdministrators: list(variables.ADMINISTRATORS),
    templates: pairs(variables.TEMPLATES),
    longTerm: list(variables.LONG_TERM_TEMPLATES),
    sms: { url: variables.SMS_URL ?? '', key: variables.SMS_KEY ?? '' },
  };
}
