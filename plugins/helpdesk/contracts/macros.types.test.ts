import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { Macro, MacroAction, MacroBody, MacroOffer, MacroRun, RunMacroBody } from './macros';
import type {
  macroAction,
  macroBody,
  macroOffer,
  macroRun,
  macroSchema,
  runMacroBody,
} from './macros.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof macroBody>>().toEqualTypeOf<MacroBody>();
  expectTypeOf<z.infer<typeof macroSchema>>().toEqualTypeOf<Macro>();
  expectTypeOf<z.infer<typeof macroAction>>().toEqualTypeOf<MacroAction>();
  expectTypeOf<z.infer<typeof macroOffer>>().toEqualTypeOf<MacroOffer>();
  expectTypeOf<z.infer<typeof runMacroBody>>().toEqualTypeOf<RunMacroBody>();
  expectTypeOf<z.infer<typeof macroRun>>().toEqualTypeOf<MacroRun>();
});
