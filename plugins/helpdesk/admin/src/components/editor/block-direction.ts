import { DOMSerializer } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Extension, type Editor } from '@tiptap/react';

/*
 * Each paragraph, list and quote runs in the direction of its own words. Only the outermost blocks are marked: an
 * element with a `dir` of its own is passed over where the direction around it is found, so that a marked paragraph
 * in a marked list, or a marked name alone in a paragraph, would leave what is around it from left to right.
 */

/** Marks the blocks while they are written. */
export const BlockDirection = Extension.create({
  name: 'blockDirection',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const marks: Decoration[] = [];
            doc.forEach((node, at) => {
              const dir = directionFor(node.type.name === 'codeBlock');
              marks.push(Decoration.node(at, at + node.nodeSize, { dir }));
            });
            return DecorationSet.create(doc, marks);
          },
        },
      }),
    ];
  },
});

/** The text as HTML, its blocks marked. */
export const htmlWithDirections = ({ schema, state }: Editor): string => {
  const box = document.createElement('div');
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(state.doc.content));
  for (const block of box.children) {
    block.setAttribute('dir', directionFor(block.localName === 'pre'));
  }
  return box.innerHTML;
};

/** Code is written from left to right in every language. */
const directionFor = (isCode: boolean) => (isCode ? 'ltr' : 'auto');
