import type { FunctionDeclaration } from './declarations';
import type { Caller } from './calls';

/** The invented app id of the environment. */
export const LOCAL_APP_ID = 'wx0000000000000000';

/** Keys that the platform sets anew for each call; a call that has no value for one removes it. */
const PER_CALL_KEYS = ['WX_OPENID', 'WX_UNIONID', 'WX_API_TOKEN', 'TCB_SOURCE', 'TRIGGER_SRC'] as const;

/**
 * Variables of a new instance: what the cloud sets (the SDK reads its server's address from `TCB_CONTEXT_CNFG`), and
 * those of the function's own declaration and console. Nothing of this machine's environment gets in.
 */
export function instanceEnvironment(
  declaration: FunctionDeclaration,
  envId: string,
  adminUrl: string,
  extra: Record<string, string>,
): Record<string, string> {
  return {
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    SCF_FUNCTIONNAME: declaration.name,
    // As in the cloud: without it the SDK looks for a metadata server before each request.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP,WX_API_TOKEN',
    WX_APPID: LOCAL_APP_ID,
    WX_CLIENTIP: '127.0.0.1',
    ...declaration.env,
    ...extra,
  };
}

/** Variables of one call. */
export function callEnvironment(caller: Caller, token: string): Record<string, string | null> {
  const values: Record<string, string | null> = {};
  for (const key of PER_CALL_KEYS) values[key] = null;
  values['TCB_SOURCE'] = caller.source;
  values['WX_API_TOKEN'] = token;
  if (caller.openid) values['WX_OPENID'] = caller.openid;
  if (caller.unionid) values['WX_UNIONID'] = caller.unionid;
  if (caller.source === 'wx_trigger') values['TRIGGER_SRC'] = 'timer';
  return values;
}
