const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreRouter('api::raw.raw-entry', { only: ['find'] });
