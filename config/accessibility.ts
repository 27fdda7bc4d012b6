import type { IPluginContext } from '@tarojs/service';
import path from 'node:path';
import { SPOKEN_ATTRIBUTES } from './spokenAttributes';

/** The part of a platform that this plugin touches; only mini-programs have templates. */
interface MiniPlatform {
  template?: { mergeComponents(ctx: IPluginContext, patch: typeof SPOKEN_ATTRIBUTES): void };
  runtimePath: string | string[];
}

/** A Taro plugin: lets `aria-label` and `aria-role` through, in the templates and in the code that fills them. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, SPOKEN_ATTRIBUTES);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'accessibilityRuntime.ts')].flat();
    },
  });
};
