#include "core/report/chart_svg.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "core/report/markup.hpp"
#include "core/report/words.hpp"

namespace securebase::report {
namespace {

constexpr double top = 34;
constexpr double bottom = 44;
constexpr double right = 12;
constexpr double plot_height = 168;
constexpr double label_width = 7.2;  // of one character at 12 px

/// A number with at most two decimals and none that are zero.
std::string number(double value, std::string_view decimal_mark = ".") {
  const auto hundredths = static_cast<std::int64_t>(std::llround(value * 100));
  std::string out = hundredths < 0 ? "-" : "";
  const auto magnitude = std::abs(hundredths);
  out += std::to_string(magnitude / 100);
  if (magnitude % 100 != 0) {
    out += decimal_mark;
    out += static_cast<char>('0' + magnitude % 100 / 10);
    if (magnitude % 10 != 0) out += static_cast<char>('0' + magnitude % 10);
  }
  return out;
}

/// The step of a readable scale: 1, 2 or 5 times a power of ten, for about four lines.
double nice_step(double range) {
  const double rough = range / 4;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (rough <= factor * power) return factor * power;
  }
  return 10 * power;
}

struct Scale {
  double low = 0;
  double high = 1;
  double step = 0.25;
  int steps() const { return static_cast<int>(std::lround((high - low) / step)); }
  double line(int index) const { return low + step * index; }
  double y(double value) const {
    const double share = (std::clamp(value, low, high) - low) / (high - low);
    return top + plot_height * (1 - share);
  }
};

Scale scale_of(const Chart& chart) {
  double low = 0;
  double high = 0;
  double value_max = 0;
  for (const auto& series : chart.series) {
    for (const auto& point : series.points) {
      if (!point.value) continue;
      value_max = std::max(value_max, std::abs(*point.value));
      for (const auto edge : {point.value, point.low, point.high}) {
        if (!edge) continue;
        low = std::min(low, *edge);
        high = std::max(high, *edge);
      }
    }
  }
  // One month with hardly any data must not flatten all the others: its interval runs out of the picture instead.
  if (value_max > 0) {
    high = std::min(high, 2.5 * value_max);
    low = std::max(low, -2.5 * value_max);
  }
  if (high - low <= 0) return {};
  const double step = nice_step(high - low);
  return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

class Drawing {
 public:
  Drawing(const Chart& chart, int width, const NumberWords& words)
      : chart_(chart), scale_(scale_of(chart)), width_(width), words_(words) {
    std::size_t longest = 1;
    for (int i = 0; i <= scale_.steps(); ++i) longest = std::max(longest, number(scale_.line(i)).size());
    left_ = 14 + label_width * static_cast<double>(longest);
    if (!chart.series.empty()) columns_ = chart.series.front().points.size();
  }

  std::string draw() {
    open();
    legend();
    grid();
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      if (chart_.kind == ChartKind::bars) {
        bars(i);
      } else {
        line(i);
      }
    }
    x_labels();
    return std::move(out_) + "</svg>";
  }

 private:
  double column_width() const {
    return (width_ - left_ - right) / static_cast<double>(std::max<std::size_t>(columns_, 1));
  }
  double x(std::size_t column) const { return left_ + column_width() * (static_cast<double>(column) + 0.5); }
  static std::string series_class(std::size_t index) { return index % 2 == 0 ? "a" : "b"; }

  void open() {
    const auto height = number(top + plot_height + bottom);
    const auto width = std::to_string(width_);
    out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height +
            "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\"><title>" + escaped(chart_.title) + "</title>";
    out_ +=
        "<style>text{font:12px system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;fill:#4b5560}.g{stroke:#dfe3e6}"
        ".a{fill:#2f6f73;stroke:#2f6f73}.b{fill:#b5652a;stroke:#b5652a}"
        "@media(prefers-color-scheme:dark){text{fill:#b4bec6}.g{stroke:#39434b}"
        ".a{fill:#6fc0bd;stroke:#6fc0bd}.b{fill:#e6a06b;stroke:#e6a06b}}"
        // After the colours, whose rules weigh the same: a line has no filling in either scheme.
        ".band{opacity:.16;stroke:none}.line{fill:none;stroke-width:2}.w{stroke-width:1.5;opacity:.55}.bar{stroke:none}"
        ".b.line{stroke-dasharray:6 3}</style>";
  }

  void text_at(double at_x, double at_y, std::string_view anchor, std::string_view text) {
    out_ += "<text x=\"" + number(at_x) + "\" y=\"" + number(at_y) + "\" text-anchor=\"" + std::string(anchor) + "\">" +
            escaped(text) + "</text>";
  }

  void legend() {
    double at = left_;
    for (std::size_t i = 0; i < chart_.series.size() && chart_.series.size() > 1; ++i) {
      const auto& name = chart_.series[i].name;
      out_ += "<rect class=\"bar " + series_class(i) + "\" x=\"" + number(at) +
              "\" y=\"7\" width=\"11\" height=\"11\" rx=\"2\"/>";
      text_at(at + 16, 17, "start", name);
      at += 34 + label_width * static_cast<double>(std::min<std::size_t>(name.size(), 24));
    }
    if (!chart_.y_title.empty()) {
      const bool room = at + label_width * static_cast<double>(chart_.y_title.size()) < width_ - right;
      if (room) text_at(width_ - right, 17, "end", chart_.y_title);
    }
  }

  void grid() {
    const auto from = "<line class=\"g\" x1=\"" + number(left_) + "\" x2=\"" + number(width_ - right) + "\" y1=\"";
    for (int i = 0; i <= scale_.steps(); ++i) {
      const double value = scale_.line(i);
      const auto at = number(scale_.y(value));
      out_.append(from).append(at).append("\" y2=\"").append(at).append("\"/>");
      text_at(left_ - 6, scale_.y(value) + 4, "end", number(value, words_.decimal));
    }
  }

  void whisker(const Point& point, double at, std::size_t index) {
    if (!point.low || !point.high) return;
    out_ += "<line class=\"w " + series_class(index) + "\" x1=\"" + number(at) + "\" x2=\"" + number(at) + "\" y1=\"" +
            number(scale_.y(*point.low)) + "\" y2=\"" + number(scale_.y(*point.high)) + "\"/>";
  }

  void bars(std::size_t index) {
    const auto count = static_cast<double>(chart_.series.size());
    const double room = column_width() * 0.8;
    const double each = std::max(1.0, room / count);
    const auto& points = chart_.series[index].points;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!points[i].value) continue;
      const double start = x(i) - room / 2 + each * static_cast<double>(index);
      const double zero = scale_.y(0);
      const double end = scale_.y(*points[i].value);
      out_ += "<rect class=\"bar " + series_class(index) + "\" x=\"" + number(start) + "\" y=\"" +
              number(std::min(zero, end)) + "\" width=\"" + number(std::max(1.0, each - 1)) + "\" height=\"" +
              number(std::abs(zero - end)) + "\"/>";
      whisker(points[i], start + each / 2, index);
    }
  }

  /// Calls `use` with [begin, end) of every stretch of points whose values are known.
  template <class Use>
  static void for_each_stretch(const std::vector<Point>& points, Use use) {
    std::size_t begin = 0;
    while (begin < points.size()) {
      if (!points[begin].value) {
        ++begin;
        continue;
      }
      std::size_t end = begin;
      while (end < points.size() && points[end].value) ++end;
      use(begin, end);
      begin = end;
    }
  }

  std::string corner(std::size_t column, double value) const {
    return number(x(column)) + "," + number(scale_.y(value)) + " ";
  }

  void line(std::size_t index) {
    const auto& points = chart_.series[index].points;
    const auto style = series_class(index);
    for_each_stretch(points, [&](std::size_t begin, std::size_t end) {
      std::string band;
      std::string middle;
      for (auto i = begin; i < end; ++i) {
        band += corner(i, points[i].high.value_or(*points[i].value));
        middle += corner(i, *points[i].value);
      }
      for (auto i = end; i > begin; --i) band += corner(i - 1, points[i - 1].low.value_or(*points[i - 1].value));
      out_ += "<polygon class=\"band " + style + "\" points=\"" + band + "\"/>";
      out_ += "<polyline class=\"line " + style + "\" points=\"" + middle + "\"/>";
      // A single known point between gaps would have no length as a line.
      if (end - begin == 1) {
        out_ += "<circle class=\"bar " + style + "\" cx=\"" + number(x(begin)) + "\" cy=\"" +
                number(scale_.y(*points[begin].value)) + "\" r=\"3\"/>";
      }
    });
  }

  void x_labels() {
    if (columns_ == 0) return;
    const auto& points = chart_.series.front().points;
    std::size_t longest = 1;
    for (const auto& point : points) longest = std::max(longest, point.x.size());
    const double needed = label_width * static_cast<double>(longest) + 12;
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(needed / column_width())));
    const double margin = label_width * static_cast<double>(longest) / 2;
    for (std::size_t i = 0; i < columns_; i += every) {
      const double at = std::clamp(x(i), margin, static_cast<double>(width_) - margin);
      text_at(at, top + plot_height + 18, "middle", points[i].x);
    }
    text_at(left_ + (width_ - left_ - right) / 2, top + plot_height + 37, "middle", chart_.x_title);
  }

  const Chart& chart_;
  Scale scale_;
  int width_;
  const NumberWords& words_;
  double left_ = 0;
  std::size_t columns_ = 0;
  std::string out_;
};

}  // namespace

std::string chart_svg(const Chart& chart, int width, Language language) {
  return Drawing(chart, width, words(language).numbers).draw();
}

}  // namespace securebase::report
