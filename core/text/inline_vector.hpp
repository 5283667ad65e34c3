#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace securebase::text {

/// A list whose first `Inline` items need no allocation: what a message of ordinary length is read into.
template <class T, std::size_t Inline>
class InlineVector {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  InlineVector() = default;
  InlineVector(const InlineVector&) = delete;  // `data_` may point into the object itself.
  InlineVector& operator=(const InlineVector&) = delete;

  void push_back(const T& item) {
    if (size_ < Inline) {
      inline_[size_++] = item;
      return;
    }
    if (size_ == Inline) spilled_.assign(inline_.begin(), inline_.end());
    spilled_.push_back(item);
    data_ = spilled_.data();
    ++size_;
  }

  T* data() { return data_; }
  const T* data() const { return data_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](std::size_t i) { return data_[i]; }
  const T& operator[](std::size_t i) const { return data_[i]; }
  T& back() { return data_[size_ - 1]; }
  const T& back() const { return data_[size_ - 1]; }
  T* begin() { return data_; }
  T* end() { return data_ + size_; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }

 private:
  std::array<T, Inline> inline_;  // Left uninitialised on purpose: a message fills what it needs.
  std::vector<T> spilled_;
  T* data_ = inline_.data();
  std::size_t size_ = 0;
};

}  // namespace securebase::text
