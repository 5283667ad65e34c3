#include "core/chat/whatsapp_phrases.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>

#include "core/chat/direction_marks.hpp"

namespace securebase::chat {
namespace {

using namespace std::string_view_literals;

// clang-format off

constexpr std::array media = {
    "media omitted"sv,                                              // English
    "multimedia omitido"sv, "archivo omitido"sv,                    // Spanish
    "mídia omitida"sv, "mídia oculta"sv, "arquivo de mídia oculto"sv, "ficheiro não revelado"sv,  // Portuguese
    "Medien ausgeschlossen"sv, "Medien weggelassen"sv,              // German
    "médias omis"sv, "fichier omis"sv,                              // French
    "media omessi"sv, "media omesso"sv,                             // Italian
    "media weggelaten"sv,                                           // Dutch
    "medya dahil edilmedi"sv, "medya atlanmış"sv,                   // Turkish
    "без медиафайлов"sv, "Без медиафайлов"sv, "Файл пропущен"sv,    // Russian
    "pominięto multimedia"sv, "pliki pominięto"sv,                  // Polish
    "медіа пропущено"sv, "Медіа пропущено"sv,                       // Ukrainian
    "média vynechány"sv, "média vynechána"sv,                       // Czech
    "médiá vynechané"sv,                                            // Slovak
    "conținut media omis"sv,                                        // Romanian
    "média elhagyva"sv, "hiányzó médiafájl"sv,                      // Hungarian
    "αρχείο παραλήφθηκε"sv, "Εξαίρεση πολυμέσων"sv,                 // Greek
    "media utelämnat"sv, "media har utelämnats"sv,                  // Swedish
    "medier udeladt"sv, "mediefil udeladt"sv,                       // Danish
    "media utelatt"sv, "uten vedlegg"sv,                            // Norwegian
    "media jätettiin pois"sv, "media jätetty pois"sv,               // Finnish
    "medijski zapis izostavljen"sv,                                 // Croatian
    "медији су изостављени"sv,                                      // Serbian
    "datoteke izpuščene"sv, "medij izpuščen"sv,                     // Slovenian
    "Без файл"sv,                                                   // Bulgarian
    "без фајлови"sv, "Без фајл"sv,                                  // Macedonian
    "meedia välja jäetud"sv, "meedia ära jäetud"sv,                 // Estonian
    "nav iekļauta multivide"sv, "bez multivides"sv,                 // Latvian
    "medija praleista"sv, "praleistas medijos turinys"sv,           // Lithuanian
    "fitxers multimèdia omesos"sv, "mitjans omesos"sv,              // Catalan
    "media weggelaat"sv,                                            // Afrikaans
    "media u hoq"sv, "media hequr"sv,                               // Albanian
    "تم استبعاد الوسائط"sv,                                         // Arabic
    "המדיה לא נכללה"sv, "מדיה הושמטה"sv, "המדיה הוסרה"sv,           // Hebrew
    "رسانه حذف شد"sv, "پيوست نما/آهنگ حذف شد"sv, "پیوست نما/آهنگ حذف شد"sv,  // Persian
    "میڈیا چھوڑ دیا گیا"sv, "میڈیا ہٹا دیا گیا"sv,                  // Urdu
    "मीडिया के बिना"sv,                                              // Hindi
    "मीडिया वगळण्यात आला"sv, "मीडिया वगळले"sv,                        // Marathi
    "মিডিয়া বাদ দেওয়া হয়েছে"sv, "মিডিয়া বাদ দেওয়া হয়েছে"sv,              // Bengali
    "મિડિયા છોડી મૂકાયું"sv, "મીડિયા અવગણાયું"sv,                       // Gujarati
    "கோப்புகள் விடப்பட்டன"sv, "ஊடகங்கள் நீக்கப்பட்டது"sv,               // Tamil
    "మీడియా విస్మరించబడింది"sv, "మాధ్యమం విస్మరించబడింది"sv,             // Telugu
    "ಮಾಧ್ಯಮ ಕೈಬಿಡಲಾಗಿದೆ"sv,                                          // Kannada
    "മീഡിയ ഒഴിവാക്കി"sv,                                              // Malayalam
    "ਮੀਡੀਆ ਛੱਡਿਆ"sv, "ਮੀਡੀਆ ਛੱਡਿਆ ਗਿਆ"sv,                           // Punjabi
    "media tidak disertakan"sv,                                     // Indonesian
    "media dikecualikan"sv, "media disingkirkan"sv,                 // Malay
    "bỏ qua tệp phương tiện"sv, "bỏ qua media"sv, "Bỏ qua Media"sv, // Vietnamese
    "ไฟล์สื่อถูกลบ"sv, "สื่อถูกลบ"sv,                                   // Thai
    "メディアなし"sv, "メディアは含まれていません"sv,                   // Japanese
    "미디어 파일 제외됨"sv, "미디어 파일을 생략한 대화내용"sv,          // Korean
    "省略多媒体文件"sv, "媒体省略"sv, "忽略多媒體檔"sv, "省略多媒體檔案"sv,  // Chinese
    "inalis ang media"sv, "walang kalakip na media"sv,              // Filipino
    "media hazijajumuishwa"sv,                                      // Swahili
    "null"sv};                                                      // Android, for a view-once photo that is gone

constexpr std::array image = {
    "image omitted"sv, "imagen omitida"sv, "imagem ocultada"sv, "imagem omitida"sv, "imagem não revelada"sv,
    "Bild weggelassen"sv, "image absente"sv, "immagine omessa"sv, "afbeelding weggelaten"sv,
    "görüntü dahil edilmedi"sv, "изображение отсутствует"sv, "obraz pominięty"sv, "зображення відсутнє"sv,
    "obrázek vynechán"sv, "obrázok vynechaný"sv, "imagine omisă"sv, "kép küldése sikertelen"sv,
    "εικόνα παραλείφθηκε"sv, "bild utesluten"sv, "billede udeladt"sv, "bilde ikke inkludert"sv, "ei kuvaa"sv,
    "slika izostavljena"sv, "imatge omesa"sv, "لم يتم إدراج الصورة"sv, "התמונה הושמטה"sv, "تصویر حذف شد"sv,
    "تصویر نکال دی گئی ہے"sv, "फ़ोटो हटाई गई"sv, "इमेज वगळली"sv, "ইমেজ বাদ দেওয়া হয়েছে"sv,
    "gambar tidak disertakan"sv, "imej tidak dimasukkan"sv, "đã bỏ qua hình ảnh"sv, "ไม่มีรูปภาพ"sv,
    "画像は含まれていません"sv, "이미지 생략됨"sv, "圖片已略去"sv, "圖像已省略"sv, "照片已忽略"sv};

constexpr std::array video = {
    "video omitted"sv, "video note omitted"sv, "video message omitted"sv, "video omitido"sv, "vídeo omitido"sv,
    "vídeo ocultado"sv, "vídeo não revelado"sv, "nota de video omitida"sv, "Video weggelassen"sv, "vidéo absente"sv,
    "video omesso"sv, "video weggelaten"sv, "video dahil edilmedi"sv, "видео отсутствует"sv, "wideo pominięte"sv,
    "відео відсутнє"sv, "video vynecháno"sv, "video vynechané"sv, "clip video omis"sv, "videó kihagyva"sv,
    "Videó kihagyva"sv, "βίντεο παραλείφθηκε"sv, "video utesluten"sv, "video udeladt"sv, "video utelatt"sv,
    "videota ei sisällytetä"sv, "video izostavljen"sv, "vídeo omès"sv, "لم يتم إدراج الفيديوهات"sv,
    "סרטון הווידאו הושמט"sv, "ویدیو حذف شد"sv, "ویڈیو نظرانداز"sv, "वीडियो छोड़ा गया"sv, "व्हिडीओ वगळला"sv,
    "ভিডিও বাদ দেওয়া হয়েছে"sv, "video tidak disertakan"sv, "video tidak dimasukkan"sv, "đã bỏ video"sv, "วิดีโอถูกลบ"sv,
    "ビデオは含まれていません"sv, "비디오 생략됨"sv, "影片已略去"sv, "影片已省略"sv, "视频已忽略"sv};

constexpr std::array audio = {
    "audio omitted"sv, "audio omitido"sv, "áudio ocultado"sv, "áudio omitido"sv, "ficheiro de áudio não revelado"sv,
    "Audio weggelassen"sv, "audio omis"sv, "audio absent"sv, "audio omesso"sv, "audio weggelaten"sv, "ses dahil edilmedi"sv,
    "аудиофайл отсутствует"sv, "audio pominięte"sv, "аудіо відсутнє"sv, "zvukový soubor vynechán"sv,
    "zvuk vynechaný"sv, "fără audio"sv, "hang kihagyása"sv, "ήχος παραλείφθηκε"sv, "ljud utelslutet"sv, "ljud uteslutet"sv,
    "lyd udeladt"sv, "lyd utelatt"sv, "äänitiedostoa ei sisällytetä"sv, "zvuk izostavljen"sv, "àudio omès"sv, "Àudio omès"sv,
    "لم يتم إدراج المقاطع الصوتية"sv, "קטע קול הושמט"sv, "صدا حذف شد"sv, "آڈیو نظرانداز"sv, "ऑडियो हटाई गयी"sv,
    "ऑडिओ वगळला"sv, "অডিও বাদ দেওয়া হয়েছে"sv, "audio tidak disertakan"sv, "audio tidak dimasukkan"sv,
    "bỏ qua tệp âm thanh"sv, "ไม่มีไฟล์เสียง"sv, "音声は含まれていません"sv, "오디오 생략됨"sv, "音訊已略去"sv, "音訊已省略"sv,
    "音频已忽略"sv};

constexpr std::array voice = {"voice message omitted"sv, "view once voice message omitted"sv};

constexpr std::array sticker = {
    "sticker omitted"sv, "sticker omitido"sv, "figurinha omitida"sv, "sticker não revelado"sv, "Sticker weggelassen"sv,
    "sticker omis"sv, "sticker non incluso"sv, "sticker weggelaten"sv, "Çıkartma dahil edilmedi"sv,
    "çıkartma dahil edilmedi"sv, "стикер не добавлен"sv, "pominięto naklejkę"sv, "Наклейку не додано"sv,
    "nálepka vynechána"sv, "nálepka vynechaná"sv, "matrica kihagyva"sv, "αυτοκόλλητο παραλήφθηκε"sv,
    "sticker utesluten"sv, "klistermærke udeladt"sv, "klistremerke utelatt"sv, "tarraa ei sisällytetty"sv,
    "naljepnica izostavljena"sv, "adhesiu omès"sv, "تم حذف الملصقات"sv, "סטיקר הושמט"sv, "استیکر حذف شد"sv,
    "اسٹیکر نظرانداز"sv, "स्टिकर छोड़ा गया"sv, "स्टिकर वगळले"sv, "স্টিকার বাদ দেওয়া হয়েছে"sv, "stiker tidak disertakan"sv,
    "pelekat tidak disertakan"sv, "đã bỏ sticker"sv, "ไม่มีสติกเกอร์"sv, "スタンプは含まれていません"sv, "스티커 제외됨"sv,
    "貼圖已略去"sv, "貼圖已忽略"sv, "贴图已省略"sv};

constexpr std::array gif = {
    "GIF omitted"sv, "GIF omitido"sv, "GIF não revelada"sv, "GIF weggelassen"sv, "GIF retiré"sv, "GIF esclusa"sv,
    "GIF weggelaten"sv, "GIF dahil edilmedi"sv, "GIF отсутствует"sv, "plik GIF pominięty"sv, "GIF-анімацію пропущено"sv,
    "GIF vynechán"sv, "GIF vynechaný"sv, "GIF omis"sv, "GIF fájl kihagyása"sv, "Παράληψη GIF"sv, "GIF utesluten"sv,
    "GIF udeladt"sv, "GIF utelatt"sv, "GIF-animaatio jätetty pois"sv, "GIF izostavljen"sv, "GIF omès"sv,
    "لم يتم إدراج صورة GIF"sv, "GIF הושמט"sv, "GIF حذف شد"sv, "GIF نظرانداز"sv, "GIF छोड़ा गया"sv, "GIF वगळले"sv,
    "জিআইএফ বাদ দেওয়া হয়েছে"sv, "GIF tidak disertakan"sv, "GIF tidak dimasukkan"sv, "Đã bỏ qua ảnh GIF"sv, "ละเว้น GIF"sv,
    "GIFは含まれていません"sv, "GIF 생략됨"sv, "GIF 已略去"sv, "GIF 圖片已被省略"sv, "GIF 动态图已被忽略"sv};

constexpr std::array document = {
    "document omitted"sv, "documento omitido"sv, "documento não revelado"sv, "Dokument weggelassen"sv,
    "document manquant"sv, "documento omesso"sv, "document weggelaten"sv, "belge dahil edilmedi"sv,
    "документ отсутствует"sv, "dokument pominięty"sv, "документ пропущено"sv, "dokument vynechán"sv,
    "dokument vynechaný"sv, "document omis"sv, "dokumentum kihagyva"sv, "έγγραφο παραλείφθηκε"sv, "dokument uteslutet"sv,
    "dokument udeladt"sv, "utelatt dokument"sv, "dokumenttia ei sisällytetä"sv, "dokument izostavljen"sv,
    "document omès"sv, "لم يتم إدراج المستند"sv, "מסמך הושמט"sv, "سند حذف شد"sv, "دستاویز نظرانداز"sv,
    "डॉक्यूमेंट छोड़ा गया"sv, "डॉक्युमेंट वगळले"sv, "ডকুমেন্ট বাদ দেওয়া হয়েছে"sv, "dokumen tidak disertakan"sv,
    "dokumen tidak dimasukkan"sv, "đã bỏ qua tài liệu"sv, "ละเว้นเอกสาร"sv, "ドキュメントは含まれていません"sv, "문서 생략됨"sv,
    "文件已略去"sv, "文件已忽略"sv, "文档已省略"sv};

constexpr std::array contact = {
    "contact card omitted"sv, "tarjeta de contacto omitida"sv, "cartão do contato omitido"sv, "contacto não revelado"sv,
    "Kontaktkarte ausgelassen"sv, "fiche contact manquante"sv, "scheda contatto omessa"sv, "visitekaartje weggelaten"sv,
    "kişi kartı dahil edilmedi"sv, "Карточка контакта отсутствует"sv, "pominięta wizytówka kontaktu"sv,
    "Картка контакту відсутня"sv, "vizitka vynechána"sv, "karta kontaktu vynechaná"sv, "carte de vizită contact omisă"sv,
    "névjegykártya kihagyva"sv, "Η κάρτα επαφής παραλήφθηκε"sv, "kontaktkort uteslutet"sv, "kontaktkort udeladt"sv,
    "kontaktkort sløyfet"sv, "yhteystietokortti jätettiin pois"sv, "posjetnica izostavljena"sv,
    "targeta de contacte omesa"sv, "لم يتم إدراج بطاقة جهة اتصال"sv, "כרטיס איש קשר הושמט"sv, "برگ مخاطب حذف شد"sv,
    "رابطہ کارڈ نظر انداز"sv, "कॉन्टैक्ट कार्ड छोड़ा गया"sv, "संपर्क कार्ड वगळले"sv, "পরিচিতির কার্ড বাদ দেওয়া হয়েছে"sv,
    "kartu kontak tidak disertakan"sv, "kad kenalan tidak dimasukkan"sv, "Bỏ qua thẻ liên lạc"sv, "บัตรรายชื่อที่ละเว้น"sv,
    "連絡先カードを省略"sv, "연락처 카드 생략됨"sv, "聯絡人卡片已略去"sv, "聯絡人卡片已省略"sv, "联系人卡片已忽略"sv};

constexpr std::array location = {
    "live location shared"sv, "ubicación en tiempo real compartida"sv, "localização atual compartilhada"sv,
    "Live-Standort wird geteilt"sv, "localisation en direct partagée"sv, "posizione attuale condivisa"sv,
    "live locatie gedeeld"sv, "mevcut konum paylaşıldı"sv, "Геоданные отправлены"sv, "udostępniona transmisja położenia"sv,
    "геодані надіслано"sv, "byla sdílena aktuální poloha"sv, "bola zdieľaná aktuálna poloha"sv,
    "locație în timp real distribuită"sv, "tartózkodási hely megosztva"sv, "η τωρινή τοποθεσία κοινοποιήθηκε"sv,
    "liveposition delad"sv, "live placering delt"sv, "posisjon i sanntid delt"sv, "live-sijainti jaettu"sv,
    "trenutna lokacija podijeljena"sv, "ubicació en directe compartida"sv, "تمت مشاركة الموقع المباشر"sv,
    "משתף מיקום בשידור חי"sv, "مکان زنده به اشتراک گذاشته شد"sv, "جاری مقام کا اشتراک ہوا"sv, "लाइव स्थान साझा किया गया"sv,
    "লাইভ অবস্থান শেয়ার করা হয়েছে"sv, "lokasi terkini dibagikan"sv, "lokasi terkini dikongsi"sv,
    "vị trí hiện thời được chia sẻ"sv, "ตำแหน่งปัจจุบันถูกแบ่งปัน"sv, "ライブロケーション共有"sv, "공유한 실시간 위치"sv, "實時位置已分享"sv,
    "共享实时位置"sv};

constexpr std::array deleted = {
    "This message was deleted"sv, "You deleted this message"sv, "You deleted this message as admin"sv,
    "This message was deleted by an admin"sv,
    "Se eliminó este mensaje"sv, "Este mensaje fue eliminado"sv, "Eliminaste este mensaje"sv,
    "Mensagem apagada"sv, "Esta mensagem foi apagada"sv, "Esta mensagem foi apagada pelo remetente"sv,
    "Você apagou esta mensagem"sv, "Apagou esta mensagem"sv,
    "Diese Nachricht wurde gelöscht"sv, "Du hast diese Nachricht gelöscht"sv,
    "Ce message a été supprimé"sv, "Vous avez supprimé ce message"sv,
    "Questo messaggio è stato eliminato"sv, "Hai eliminato questo messaggio"sv,
    "Dit bericht is verwijderd"sv, "U hebt dit bericht verwijderd"sv, "Je hebt dit bericht verwijderd"sv,
    "Bu mesaj silindi"sv, "Bu mesajı sildiniz"sv,
    "Данное сообщение удалено"sv, "Вы удалили данное сообщение"sv, "Вы удалили это сообщение"sv,
    "Ta wiadomość została usunięta"sv, "Usunąłeś(-ęłaś) tę wiadomość"sv, "Usunąłeś(aś) tę wiadomość"sv,
    "Це повідомлення було видалено"sv, "Ви видалили це повідомлення"sv,
    "Tato zpráva byla smazána"sv, "Tato zpráva byla odstraněna"sv, "Tuto zprávu jste smazal/a"sv,
    "Tuto zprávu jste odstranil/a"sv, "Táto správa bola odstránená"sv, "Túto správu ste odstránili"sv,
    "Acest mesaj a fost șters"sv, "Ați șters acest mesaj"sv,
    "Ez az üzenet törlésre került"sv, "Törölted ezt az üzenetet"sv, "Ezt az üzenetet törölted"sv,
    "Αυτό το μήνυμα διαγράφηκε"sv, "Διαγράψατε αυτό το μήνυμα"sv, "Διαγράψατε το μήνυμα"sv,
    "Det här meddelandet raderades"sv, "Detta meddelande raderades"sv, "Du raderade det här meddelandet"sv,
    "Du raderade detta meddelande"sv, "Du har tagit bort meddelandet"sv,
    "Denne besked er blevet slettet"sv, "Denne besked blev slettet"sv, "Du slettede denne besked"sv,
    "Du har slettet denne besked"sv, "Denne meldingen ble slettet"sv, "Du slettet denne meldingen"sv,
    "Tämä viesti poistettiin"sv, "Poistit tämän viestin"sv,
    "Ova poruka je izbrisana"sv, "Ova je poruka izbrisana"sv, "Izbrisali ste ovu poruku"sv,
    "Ова порука је обрисана"sv, "To sporočilo je bilo izbrisano"sv, "To sporočilo ste izbrisali"sv,
    "Съобщението беше изтрито"sv, "Изтрихте това съобщение"sv, "Оваа порака беше избришана"sv,
    "Aquest missatge s'ha suprimit"sv, "Has suprimit aquest missatge"sv, "Aquest missatge està esborrat"sv,
    "Has esborrat aquest missatge"sv, "See sõnum on kustutatud"sv, "Kustutasid selle sõnumi"sv,
    "Šī ziņa tika izdzēsta"sv, "Jūs izdzēsāt šo ziņu"sv, "Ši žinutė buvo ištrinta"sv, "Jūs ištrynėte šią žinutę"sv,
    "تم حذف هذه الرسالة"sv, "لقد حذَفت هذه الرسالة"sv, "أنت حذفت هذه الرسالة"sv,
    "הודעה זו נמחקה"sv, "מחקת את ההודעה הזו"sv, "מחקת הודעה זו"sv,
    "این پیام حذف شده است"sv, "این پیام حذف شد"sv, "شما این پیام را حذف کردید"sv,
    "یہ میسج حذف کر دیا گیا ہے"sv, "یہ پیغام حذف کیا گیا"sv, "آپ نے یہ میسج حذف کر دیا ہے"sv,
    "यह मैसेज डिलीट कर दिया गया है"sv, "यह संदेश मिटाया गया"sv, "आपने यह मैसेज डिलीट किया"sv, "आपने यह संदेश मिटाया"sv,
    "हा मेसेज हटवण्यात आला"sv, "तुम्ही हा मेसेज हटवला"sv,
    "এই মেসেজটি বাদ দেওয়া হয়েছে"sv, "এই বার্তাটি মুছে ফেলা হয়েছে"sv, "আপনি এই মেসেজটি বাদ দিয়েছেন"sv,
    "આ મેસેજ ડિલીટ કરાયો"sv, "તમે આ મેસેજ ડિલીટ કર્યો"sv,
    "Pesan ini dihapus"sv, "Pesan ini telah dihapus"sv, "Anda menghapus pesan ini"sv, "Anda telah menghapus pesan ini"sv,
    "Mesej ini telah dipadam"sv, "Anda telah memadamkan mesej ini"sv,
    "Tin nhắn này đã bị xóa"sv, "Tin nhắn này đã bị xoá"sv, "Bạn đã xóa tin nhắn này"sv, "Bạn đã xoá tin nhắn này"sv,
    "ข้อความนี้ถูกลบแล้ว"sv, "ข้อความนี้ได้ถูกลบ"sv, "คุณได้ลบข้อความนี้"sv, "คุณลบข้อความนี้"sv,
    "このメッセージは削除されました"sv, "このメッセージを削除しました"sv,
    "이 메시지는 삭제되었습니다"sv, "삭제한 메시지입니다"sv, "이 메시지를 삭제했습니다"sv,
    "此訊息已刪除"sv, "您已刪除此訊息"sv, "这条消息已被删除"sv, "您已删除这条消息"sv, "信息已删除"sv};

constexpr std::array edited = {
    "This message was edited"sv, "Se editó este mensaje"sv, "Mensagem editada"sv, "Esta mensagem foi editada"sv,
    "Diese Nachricht wurde bearbeitet"sv, "Ce message a été modifié"sv, "Questo messaggio è stato modificato"sv,
    "Dit bericht is bewerkt"sv, "Bu mesaj düzenlendi"sv, "Сообщение изменено"sv, "ההודעה נערכה"sv};

constexpr std::array attached = {
    "file attached"sv, "archivo adjunto"sv, "archivo adjuntado"sv, "arquivo anexado"sv, "ficheiro anexado"sv,
    "Datei angehängt"sv, "fichier joint"sv, "file allegato"sv, "bestand bijgevoegd"sv, "dosya ekli"sv, "файл добавлен"sv,
    "załączony plik"sv, "файл додано"sv, "soubor byl přiložen"sv, "súbor pripojený"sv, "fișier atașat"sv, "fájl csatolva"sv,
    "συνημμένο αρχείο"sv, "bifogad fil"sv, "fil vedhæftet"sv, "vedlagt fil"sv, "liitetiedosto"sv, "datoteka u privitku"sv,
    "priložena datoteka"sv, "прикачен файл"sv, "прикачен фајл"sv, "прикачена датотека"sv, "arxiu adjunt"sv, "fail lisatud"sv,
    "pievienots fails"sv, "byla prisegta"sv, "lêer aangeheg"sv, "skedë e ngjitur"sv, "الملف مرفق"sv, "קובץ מצורף"sv,
    "پیوست شد"sv, "پیوستہ فائل"sv, "फाइल अटैच कर दी गई है"sv, "फाइल संलग्न"sv, "ফাইল সংযুক্ত হয়েছে"sv, "ફાઇલ જોડાયેલ"sv,
    "ഫയൽ ചേർത്തു"sv, "ಕಡತ ಸೇರಿಸಲಾಯಿತು"sv, "ਅਟੈਚ ਕੀਤੀ ਫਾਇਲ"sv, "file terlampir"sv, "fail dilampirkan"sv, "tệp đính kèm"sv,
    "ไฟล์ที่แนบ"sv, "添付ファイル有り"sv, "파일 첨부됨"sv, "附件檔案"sv, "文件附件"sv, "nakalakip na file"sv};

constexpr std::array call = {
    "Missed voice call"sv, "Missed video call"sv, "Missed group voice call"sv, "Missed group video call"sv,
    "Voice call"sv, "Video call"sv, "Group voice call"sv, "Group video call"sv,
    "Llamada perdida"sv, "Llamada de voz perdida"sv, "Videollamada perdida"sv,
    "Chamada de voz perdida"sv, "Chamada de vídeo perdida"sv, "Videochamada perdida"sv, "Ligação de voz perdida"sv,
    "Ligação de vídeo perdida"sv, "Verpasster Sprachanruf"sv, "Verpasster Videoanruf"sv, "Appel vocal manqué"sv,
    "Appel vidéo manqué"sv, "Chiamata vocale persa"sv, "Videochiamata persa"sv, "Gemist spraakgesprek"sv,
    "Gemiste spraakoproep"sv, "Gemist videogesprek"sv, "Gemiste video-oproep"sv, "Cevapsız sesli arama"sv,
    "Cevapsız görüntülü arama"sv, "Пропущенный аудиозвонок"sv, "Пропущенный видеозвонок"sv, "Nieodebrane połączenie"sv,
    "Nieodebrane poł. głosowe"sv, "Nieodebrane poł. wideo"sv, "Пропущений аудіодзвінок"sv, "Пропущений відеодзвінок"sv,
    "Zmeškaný hlasový hovor"sv, "Zmeškaný hovor"sv, "Zmeškaný videohovor"sv, "Apel vocal ratat"sv,
    "Apel vocal nepreluat"sv, "Apel video ratat"sv, "Apel video nepreluat"sv, "Nem fogadott hanghívás"sv,
    "Nem fogadott videohívás"sv, "Nem fogadott videóhívás"sv, "Αναπάντητη κλήση"sv, "Αναπάντητη φωνητική κλήση"sv,
    "Αναπάντητη βιντεοκλήση"sv, "Missat röstsamtal"sv, "Missat samtal"sv, "Missat videosamtal"sv,
    "Ubesvaret taleopkald"sv, "Ubesvaret videoopkald"sv, "Mistet opkald"sv, "Tapt taleanrop"sv, "Tapt videoanrop"sv,
    "Tapt videosamtale"sv, "Vastaamaton äänipuhelu"sv, "Vastaamaton videopuhelu"sv, "Propušteni glasovni poziv"sv,
    "Propušten glasovni poziv"sv, "Propušteni videopoziv"sv, "Propušten video poziv"sv, "Trucada de veu perduda"sv,
    "Videotrucada perduda"sv, "Пропуснато гласово обаждане"sv, "Пропуснато видео обаждане"sv, "مكالمة صوتية فائتة"sv,
    "مكالمة فيديو فائتة"sv, "שיחה קולית שלא נענתה"sv, "שיחת וידאו שלא נענתה"sv, "تماس صوتی پاسخ داده نشده"sv,
    "تماس تصویری پاسخ داده نشده"sv, "مسڈ وائس کال"sv, "مسڈ ویڈیو کال"sv, "मिस्ड वॉइस कॉल"sv, "वॉइस कॉल मिस हुई"sv,
    "मिस्ड वीडियो कॉल"sv, "मिस्ड व्हॉइस कॉल"sv, "मिस्ड व्हिडिओ कॉल"sv, "ভয়েস কল মিস করেছেন"sv, "ভিডিও কল মিস করেছেন"sv,
    "Panggilan suara tak terjawab"sv, "Panggilan video tak terjawab"sv, "Panggilan suara terlepas"sv,
    "Panggilan video terlepas"sv, "Cuộc gọi nhỡ"sv, "Cuộc gọi nhỡ video"sv, "สายที่ไม่ได้รับ"sv, "วิดีโอคอลที่ไม่ได้รับ"sv,
    "音声通話不在着信"sv, "不在着信"sv, "ビデオ通話不在着信"sv, "부재중 전화"sv, "부재중 영상통화"sv, "未接語音通話"sv, "未接視像通話"sv,
    "未接语音通话"sv, "未接视频通话"sv};

constexpr std::array poll = {"POLL"sv, "UMFRAGE"sv, "ENCUESTA"sv, "SONDAGE"sv, "SONDAGGIO"sv, "ENQUETE"sv, "PEILING"sv,
                             "ANKET"sv};

constexpr std::array notice = {"Waiting for this message"sv, "Waiting for this message. This may take a while"sv,
                               "You received a view once message. For added privacy, you can only open it on your phone"sv};

/// How the encryption notice begins, now and in earlier years.
constexpr std::array notice_beginnings = {
    "Messages and calls are end-to-end encrypted"sv, "Messages to this chat and calls are now secured with"sv,
    "Messages to this group are now secured with"sv, "Messages you send to this chat and calls are now secured with"sv,
    "Messages you send to this group are now secured with"sv, "Your messages and calls are secured with"sv,
    "Los mensajes y las llamadas están cifrados"sv, "Los mensajes y llamadas están cifrados"sv,
    "Tus mensajes y llamadas ahora están protegidos"sv, "Las llamadas y mensajes enviados a este chat"sv,
    "As mensagens e as chamadas são protegidas"sv, "As mensagens e ligações são protegidas"sv,
    "As mensagens e chamadas são encriptadas"sv, "As mensagens e as ligações são protegidas"sv,
    "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt"sv, "Nachrichten in diesem Chat sowie Anrufe sind jetzt"sv,
    "Nachrichten, die du in diesem Chat sendest, sowie Anrufe"sv, "Nachrichten an diese Gruppe sind jetzt"sv,
    "Les messages et les appels sont chiffrés"sv, "Les messages envoyés à ce groupe sont"sv,
    "I messaggi e le chiamate sono crittografati"sv, "Berichten en gesprekken worden end-to-end versleuteld"sv,
    "Berichten en gesprekken zijn end-to-end versleuteld"sv, "Mesajlar ve aramalar uçtan uca şifrelidir"sv,
    "Сообщения и звонки защищены"sv, "Wiadomości i połączenia są w pełni zaszyfrowane"sv,
    "Повідомлення й дзвінки захищено"sv, "Zprávy a hovory jsou"sv, "Správy a hovory sú zabezpečené"sv,
    "Mesajele și apelurile sunt criptate"sv, "Az üzenetek és hívások végpontok közötti"sv,
    "Τα μηνύματα και οι κλήσεις"sv, "Meddelanden och samtal är"sv, "Beskeder og opkald er end-to-end-krypterede"sv,
    "Meldinger og samtaler er ende-til-ende-krypterte"sv, "Viestit ja puhelut salataan täysin"sv,
    "Poruke i pozivi zaštićeni su"sv, "Els missatges i les trucades estan xifrats"sv,
    "الرسائل والمكالمات مشفرة"sv, "ההודעות והשיחות מוצפנות"sv, "پیام‌ها و تماس‌ها"sv, "پیامها و تماسها"sv,
    "میسجز اور کالز"sv, "मैसेजेस और कॉल्स"sv, "মেসেজ এবং কল"sv, "Pesan dan panggilan terenkripsi"sv,
    "Mesej dan panggilan disulitkan"sv, "Tin nhắn và cuộc gọi được mã hóa"sv, "ข้อความและการโทรได้รับการเข้ารหัส"sv,
    "メッセージと通話はエンドツーエンド暗号化"sv, "메시지 및 전화는"sv, "訊息和通話經端對端加密"sv, "訊息已受端對端加密"sv,
    "消息和通话都进行端到端加密"sv};

constexpr std::array words_am = {
    "am"sv, "πμ"sv, "ص"sv, "صباحًا"sv, "قظ"sv, "قبلازظهر"sv, "غم"sv, "پن"sv, "पूर्वाह्न"sv, "सुबह"sv, "मपू"sv, "ਪੂਦੁ"sv,
    "முற்பகல்"sv, "ಪೂರ್ವಾಹ್ನ"sv, "午前"sv, "上午"sv, "凌晨"sv, "清晨"sv, "早上"sv, "오전"sv, "새벽"sv, "아침"sv, "sa"sv, "de"sv,
    "dop"sv, "ap"sv, "fm"sv, "fh"sv, "vorm"sv, "дп"sv, "проб"sv, "преподне"sv, "препоўдня"sv, "öö"sv, "ÖÖ"sv,
    "pg"sv, "ก่อนเที่ยง"sv, "នាព្រឹក"sv, "ព្រឹក"sv, "ກ່ອນທ່ຽງ"sv, "নপূ"sv, "সকাল"sv, "ভোর"sv, "পূর্বাহ্ণ"sv,
    "לפנה״צ"sv, "לפנה׳׳צ"sv, "לפנה\"צ"sv, "בבוקר"sv, "damanhã"sv, "damadrugada"sv, "delamañana"sv, "delamadrugada"sv,
    "dumatin"sv, "inthemorning"sv, "paradite"sv, "eparadites"sv, "asubuhi"sv, "နံနက်"sv};

constexpr std::array words_pm = {
    "pm"sv, "μμ"sv, "م"sv, "مساءً"sv, "بظ"sv, "بعدازظهر"sv, "غو"sv, "دن"sv, "अपराह्न"sv, "शाम"sv, "दोपहर"sv, "मउ"sv,
    "ਬਾਦੁ"sv, "பிற்பகல்"sv, "ಅಪರಾಹ್ನ"sv, "午後"sv, "下午"sv, "傍晚"sv, "오후"sv, "저녁"sv, "ch"sv, "du"sv, "odp"sv, "pop"sv,
    "ip"sv, "em"sv, "eh"sv, "nachm"sv, "пп"sv, "слоб"sv, "поподне"sv, "ös"sv, "ÖS"sv, "ptg"sv, "หลังเที่ยง"sv, "នាល្ងាច"sv,
    "ល្ងាច"sv, "ຫຼັງທ່ຽງ"sv, "বিকাল"sv, "সন্ধ্যা"sv, "অপরাহ্ণ"sv, "אחה״צ"sv, "אחה׳׳צ"sv, "אחה\"צ"sv, "בערב"sv,
    "datarde"sv, "delatarde"sv, "delaprès-midi"sv, "del’après-midi"sv, "del'après-midi"sv, "dusoir"sv,
    "intheafternoon"sv, "intheevening"sv, "pasdite"sv, "epasdites"sv, "mchana"sv, "ညနေ"sv};

constexpr std::array words_noon = {"中午"sv, "正午"sv, "noon"sv, "delmediodía"sv, "দুপুর"sv};

constexpr std::array words_night = {"晚上"sv, "밤"sv, "রাত"sv, "danoite"sv, "delanoche"sv, "atnight"sv, "रात"sv};

/// Words between a date and a time, or after a time, that say nothing about the hour.
constexpr std::array words_silent = {
    ""sv, "at"sv, "um"sv, "à"sv, "às"sv, "as"sv, "alas"sv, "alle"sv, "alleore"sv, "ore"sv, "kl"sv, "klo"sv, "saat"sv,
    "г"sv, "ч"sv, "р"sv, "в"sv, "о"sv, "o"sv, "u"sv, "ob"sv, "la"sv, "στις"sv, "lúc"sv, "pukul"sv, "jam"sv, "uhr"sv,
    "h"sv, "น"sv, "เวลา"sv, "be"sv, "พศ"sv, "om"sv, "óra"sv, "גבשעה"sv, "בשעה"sv, "الساعة"sv, "ساعت"sv};

/// How the file that Android writes is called; the chat's name follows.
constexpr std::array file_beginnings = {
    "WhatsApp Chat with "sv, "WhatsApp Chat - "sv, "Chat de WhatsApp con "sv, "Chat WhatsApp con "sv,
    "Conversa do WhatsApp com "sv, "Conversa no WhatsApp com "sv, "WhatsApp Chat mit "sv, "WhatsApp-Chat mit "sv,
    "Discussion WhatsApp avec "sv, "WhatsApp-chat met "sv, "Чат WhatsApp с контактом "sv, "Чат WhatsApp с "sv,
    "Chat WhatsApp s uživatelem "sv};

// clang-format on

/// Longer texts are no phrase.
constexpr std::size_t phrase_bytes_max = 192;

bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

/// Without what may surround a phrase: marks, spaces, angle brackets, a full stop.
std::string_view core_of(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 2 && text.front() == '<' && text.back() == '>') text = trimmed(text.substr(1, text.size() - 2));
  while (take_suffix(text, ".") || take_suffix(text, "。") || take_suffix(text, "।") || take_suffix(text, "۔")) {
  }
  return trimmed(text);
}

std::string folded(std::string_view core) {
  std::string out;
  append_plain(out, core);
  for (auto& byte : out) byte = lower(byte);
  return out;
}

/// A word without what varies between phones: dots, spaces, marks, letter case.
std::string folded_word(std::string_view word) {
  auto plain = folded(word);
  std::erase_if(plain, [](char byte) { return byte == ' ' || byte == '.' || byte == ','; });
  // The zero width non-joiner inside Persian words.
  for (auto at = plain.find("\xE2\x80\x8C"); at != std::string::npos; at = plain.find("\xE2\x80\x8C")) {
    plain.erase(at, 3);
  }
  return plain;
}

/// All phrases, found by their folded text. Nearly every message asks and nearly every answer is no, so a look at
/// three bytes turns most away before anything is copied.
class PhraseTable {
 public:
  PhraseTable() {
    add(media, Phrase::media);
    add(image, Phrase::image);
    add(video, Phrase::video);
    add(audio, Phrase::audio);
    add(voice, Phrase::voice);
    add(sticker, Phrase::sticker);
    add(gif, Phrase::gif);
    add(document, Phrase::document);
    add(contact, Phrase::contact);
    add(location, Phrase::location);
    add(deleted, Phrase::deleted);
    add(edited, Phrase::edited);
    add(attached, Phrase::attached);
    add(call, Phrase::call);
    add(poll, Phrase::poll);
    add(notice, Phrase::notice);
  }

  std::optional<Phrase> find(std::string_view text) const {
    const auto core = core_of(text);
    if (core.size() < 2 || !possible_[key_of(core)]) return std::nullopt;
    const auto found = phrases_.find(folded(core));
    return found == phrases_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static std::uint16_t key_of(std::string_view core) {
    const auto byte = [core](std::size_t at) { return static_cast<unsigned char>(lower(core[at])); };
    return static_cast<std::uint16_t>((byte(0) * 31U + byte(1)) * 31U + byte(core.size() - 1));
  }

  template <std::size_t count>
  void add(const std::array<std::string_view, count>& texts, Phrase meaning) {
    for (const auto text : texts) {
      const auto core = core_of(text);
      possible_.set(key_of(core));
      phrases_.emplace(folded(core), meaning);
    }
  }

  std::bitset<65536> possible_;
  std::unordered_map<std::string, Phrase> phrases_;
};

class ClockWordTable {
 public:
  ClockWordTable() {
    add(words_silent, ClockWord::none);
    add(words_am, ClockWord::am);
    add(words_pm, ClockWord::pm);
    add(words_noon, ClockWord::noon);
    add(words_night, ClockWord::night);
  }

  std::optional<ClockWord> find(std::string_view word) const {
    const auto found = words_.find(folded_word(word));
    return found == words_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  template <std::size_t count>
  void add(const std::array<std::string_view, count>& words, ClockWord meaning) {
    for (const auto word : words) words_.emplace(folded_word(word), meaning);
  }

  std::unordered_map<std::string, ClockWord> words_;
};

}  // namespace

std::optional<Phrase> phrase_of(std::string_view text) {
  static const PhraseTable table;
  if (text.empty() || text.size() > phrase_bytes_max) return std::nullopt;
  return table.find(text);
}

bool begins_like_app_notice(std::string_view text) {
  static const auto third_bytes = [] {
    std::bitset<256> bytes;
    for (const auto beginning : notice_beginnings) bytes.set(static_cast<unsigned char>(beginning[2]));
    return bytes;
  }();
  if (text.size() < 24 || !third_bytes[static_cast<unsigned char>(text[2])]) return false;
  return std::ranges::any_of(notice_beginnings, [text](std::string_view beginning) {
    return text.front() == beginning.front() && text.starts_with(beginning);
  });
}

std::optional<ClockWord> clock_word_of(std::string_view word) {
  static const ClockWordTable table;
  return table.find(word);
}

std::string_view chat_name_of(std::string_view file_name) {
  if (const auto slash = file_name.rfind('/'); slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
  take_suffix(file_name, ".txt");
  for (const auto beginning : file_beginnings) {
    if (file_name.starts_with(beginning)) return file_name.substr(beginning.size());
  }
  return {};
}

}  // namespace securebase::chat
