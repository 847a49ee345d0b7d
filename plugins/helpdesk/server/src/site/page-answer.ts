import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Settings, SiteLocale } from '../../../contracts';
import type { Session } from './session';

/** What every page knows of its request. */
export interface Page {
  strapi: Core.Strapi;
  ctx: Context;
  /** The site's, for cookies. */
  root: string;
  /** Its own, below the site's path and the language; empty: the home. */
  path: string;
  locale: SiteLocale;
  /** The address names the language. */
  isNamed: boolean;
  direction: 'ltr' | 'rtl';
  settings: Settings;
  session: Session | null;
  /** Address of one of our pages in the language of this one: `/request`. */
  url(path: string): string;
}

/** What search engines and other sites are told of a page. All addresses are whole ones, under `PUBLIC_URL`. */
export interface PageHead {
  description: string;
  /** The one address of this text, whichever one it was asked for under. */
  canonical: string;
  /** The same in each language that has it, and `x-default`. Empty: there is one language alone. */
  alternates: { locale: string; href: string }[];
  kind: 'website' | 'article';
  /** A picture that stands for the page. */
  image: string | null;
  /** Structured data (schema.org), one object each. */
  data: Record<string, unknown>[];
}

/** What a door of the site answers with. */
export type PageAnswer =
  | {
      redirect: string;
      /** This address is an old or a careless one of the other, in whatever language it is asked for. */
      isPermanent?: boolean;
    }
  | {
      template: string;
      /** Key of the texts' group whose `title` is the page's. */
      titleOf?: string;
      title?: string;
      values?: Record<string, unknown>;
      status?: number;
      /** It shows what belongs to somebody: no cache keeps it, not even the browser's own. */
      isPersonal?: boolean;
      /**
       * To a guest it is the same as to every other one who reads in this language, whatever stands behind a question
       * mark in its address: it may be kept and given to the next one. It must carry no token and set no cookie.
       */
      isShared?: boolean;
      /** For search engines; without it they are told to pass the page over. */
      head?: PageHead;
      /** Origins of pictures that stand in it. */
      pictures?: readonly string[];
      /** Origins of pages that may show this one in a frame, beside our own; null or missing: none, not even ours. */
      framedBy?: readonly string[] | null;
      /** A picture of the human check stands in it, or may be fetched into it. */
      showsPicture?: boolean;
      /** Origins to which a form of this page may be led on after it was sent. */
      formTargets?: readonly string[];
    };
