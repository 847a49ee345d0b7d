import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { DeletedMessage, DeleteMessageBody } from './console';
import type {
  AssignBody,
  Draft,
  DraftBody,
  EntryView,
  FollowBody,
  FollowerBody,
  MailPreview,
  PerformBody,
  Performed,
  Preview,
  PreviewBody,
  ReadBody,
  SubjectBody,
} from './tickets';
import type {
  assignBody,
  deletedMessage,
  deleteMessageBody,
  draftBody,
  draftSchema,
  entryView,
  followBody,
  followerBody,
  mailPreview,
  performBody,
  performed,
  previewBody,
  previewSchema,
  readBody,
  subjectBody,
} from './tickets.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof entryView>>().toEqualTypeOf<EntryView>();
  expectTypeOf<z.infer<typeof performed>>().toEqualTypeOf<Performed>();
  expectTypeOf<z.infer<typeof mailPreview>>().toEqualTypeOf<MailPreview>();
  expectTypeOf<z.infer<typeof previewSchema>>().toEqualTypeOf<Preview>();
  expectTypeOf<z.infer<typeof draftBody>>().toEqualTypeOf<DraftBody>();
  expectTypeOf<z.infer<typeof draftSchema>>().toEqualTypeOf<Draft>();
  expectTypeOf<z.infer<typeof subjectBody>>().toEqualTypeOf<SubjectBody>();
  expectTypeOf<z.infer<typeof assignBody>>().toEqualTypeOf<AssignBody>();
  expectTypeOf<z.infer<typeof followBody>>().toEqualTypeOf<FollowBody>();
  expectTypeOf<z.infer<typeof followerBody>>().toEqualTypeOf<FollowerBody>();
  expectTypeOf<z.infer<typeof readBody>>().toEqualTypeOf<ReadBody>();
  expectTypeOf<z.infer<typeof deleteMessageBody>>().toEqualTypeOf<DeleteMessageBody>();
  expectTypeOf<z.infer<typeof deletedMessage>>().toEqualTypeOf<DeletedMessage>();
});

// Values of an action's form are of any kind until the engine has read them.
test('the schemas of an action give the types, but for the values of its form', () => {
  expectTypeOf<Omit<z.infer<typeof performBody>, 'fields'>>().toEqualTypeOf<
    Omit<PerformBody, 'fields'>
  >();
  expectTypeOf<Omit<z.infer<typeof previewBody>, 'fields'>>().toEqualTypeOf<
    Omit<PreviewBody, 'fields'>
  >();
  expectTypeOf<PerformBody>().toExtend<z.infer<typeof performBody>>();
  expectTypeOf<PreviewBody>().toExtend<z.infer<typeof previewBody>>();
});
