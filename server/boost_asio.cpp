// The compiled part of Boost.Asio, once, so that every other file only reads its declarations. Beast stays header-only:
// core/chat unpacks archives with its inflater, and two copies of it, compiled in two ways, would not know each other's
// errors within one program.
#include <boost/asio/impl/src.hpp>
