// The compiled parts of Boost.Asio and Boost.Beast, once, so that every other file only reads their declarations.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
