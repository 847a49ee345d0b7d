/** The panel asks nobody outside: Strapi would look up its newest release from every agent's browser. */
export default {
  config: { notifications: { releases: false } },
};
