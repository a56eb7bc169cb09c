// In tests what the bundler would serve as a file has an address and no content.
module.exports = { __esModule: true, default: '/asset' };
