const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreRouter('api::raw.raw-faq', { only: ['find'] });
