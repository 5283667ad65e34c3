#pragma once

#include <optional>
#include <vector>

#include "core/api/operations.hpp"
#include "core/base/error.hpp"
#include "core/base/moment.hpp"
#include "core/view/chat_views.hpp"
#include "core/view/course.hpp"
#include "core/view/gate.hpp"
#include "core/view/log.hpp"
#include "core/view/shared.hpp"

namespace securebase::api {

Zone zone_of(const std::vector<ZoneChange>& changes);

/// The open log behind the operations log.* and view.*.
class Diary {
 public:
  explicit Diary(Language language = Language::en) : language_(language) {}
  /// In which language everything is said from now on.
  void speak(Language language) { language_ = language; }
  Language language() const { return language_; }

  Result<LogState> open(const LogOpenRequest& request);
  Result<LogState> add(const LogAddRequest& request);
  Result<LogSnapshot> snapshot() const;
  Result<LogEntry> entry(const LogEntryRequest& request) const;
  Result<view::TodayView> today(const TodayRequest& request);
  Result<view::PictureView> picture(const PictureRequest& request);
  Result<view::ChatsView> chats(const ChatsRequest& request);
  Result<view::ProfessionalView> professional(const ProfessionalRequest& request) const;
  Result<BundleReply> bundle(const BundleRequest& request) const;
  Result<view::TimelineView> timeline(const TimelineRequest& request) const;
  Result<view::TimelineView> questionnaires() const;
  Result<view::AddedWordsView> added_words() const;

  Result<view::SafetyView> safety() const;
  Result<view::SharedView> shared() const;
  Result<view::OutsideView> outside(const NowRequest& request) const;
  Result<view::WorthView> worth() const;
  Result<view::ListView> list(const ListRequest& request) const;
  Result<view::TalkView> talk(const NowRequest& request) const;
  Result<view::JournalView> journal(const view::JournalQuery& request) const;
  Result<view::ReflectView> reflect(const NowRequest& request, const view::Dwells& dwells) const;

  /// For whom everything is chosen. While no log is open, nobody knows what its person needs: then only what is safe
  /// for everybody is offered.
  guide::Circumstances circumstances() const;
  GuideSteps steps() const;
  GuideReflect reflect_words() const;
  /// The guide's words, and the person's own after them.
  Vocabulary vocabulary() const;

 private:
  LogState state() const;

  std::optional<view::Log> log_;  ///< Absent until opened, so that a lost log never looks like an empty one.
  Language language_;
  view::Course course_;
  Zone zone_;
};

}  // namespace securebase::api
