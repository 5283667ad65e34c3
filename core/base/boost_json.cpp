// Boost.JSON's one compiled part: core/wire reads records with it, core/chat streams exports through its parser.
#include <boost/json/src.hpp>
