const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreRouter('api::raw.raw-agent', { only: ['find'] });
