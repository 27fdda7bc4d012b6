import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import type { Phone } from './gateway';
import type { DemoPerson } from './people';
import { TEMPLATE_IDS } from './settings';

/** Messages that each of them agreed to receive: WeChat counts every yes as one. Who holds a post says yes each morning. */
const AGREED_MESSAGES = { staff: 30, party: 4 };

/** Somebody agrees to the privacy notice and gives name and telephone. */
export async function register(phone: Phone, person: DemoPerson): Promise<void> {
  await phone.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
  const mobile = person.phone.startsWith('1');
  await phone.tell('me.register', {
    name: person.name,
    phone: mobile ? '' : person.phone,
    phoneCode: mobile ? await phone.phoneCode(person.phone) : null,
  });
  const agreed = person.posts || person.unit ? AGREED_MESSAGES.staff : AGREED_MESSAGES.party;
  for (let i = 0; i < agreed; i += 1) await phone.agreeToMessages(Object.values(TEMPLATE_IDS));
}
