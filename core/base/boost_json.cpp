// Boost.JSON's one compiled part: core/wire reads records with it.
#include <boost/json/src.hpp>
